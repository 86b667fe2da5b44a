/** What it says, with values as they were struck through: they are said in words too. */
export function NotificationText({ text }: { text: string }) {
  const parts = text.split(/(\((?:was|nu): [^()]*\))/u);
  return (
    <p className="nl-paragraph small">
      {parts.map((part, place) => {
        const [, word, value] = /^\((was|nu): (.*)\)$/u.exec(part) ?? [];
        if (!value) return part;
        return (
          <span key={`${String(place)} ${value}`} className="quiet">
            ({word}: {word === 'was' ? <del>{value}</del> : value})
          </span>
        );
      })}
    </p>
  );
}
