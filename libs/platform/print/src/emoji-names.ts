/** Emoji that turn up in notes, by the word that is printed for them; another is 'emoji'. */
const names: Readonly<Record<string, string>> = {
  '😀': 'lach', '😃': 'lach', '😄': 'lach', '😁': 'lach', '😆': 'lach', '😊': 'glimlach', '🙂': 'glimlach', '😉': 'knipoog', '😂': 'tranen van het lachen', '🤣': 'tranen van het lachen',
  '😢': 'verdrietig', '😭': 'verdrietig', '😞': 'teleurgesteld', '🙁': 'verdrietig', '😟': 'bezorgd', '😡': 'boos', '😠': 'boos', '🤔': 'denkend', '😅': 'opgelucht', '😮': 'verbaasd',
  '😍': 'verliefd', '🥳': 'feest', '🎉': 'feest', '🎂': 'taart', '👍': 'duim omhoog', '👎': 'duim omlaag', '👏': 'applaus', '🙏': 'dank', '👋': 'zwaai', '💪': 'kracht', '🤝': 'handdruk', '👌': 'goed',
  '❤': 'hart', '💙': 'hart', '💚': 'hart', '🧡': 'hart', '💡': 'idee', '⭐': 'ster', '🌟': 'ster', '🔥': 'vuur', '🚀': 'raket', '🎯': 'doel', '🏆': 'beker', '🔒': 'slot', '🔑': 'sleutel',
  '✅': 'vinkje', '✔': 'vinkje', '☑': 'vinkje', '❌': 'kruis', '✖': 'kruis', '❗': 'uitroepteken', '❓': 'vraagteken', '⚠': 'let op', '🚨': 'alarm', '🛑': 'stop', '⛔': 'stop', '🚧': 'in aanbouw',
  '🔴': 'rood', '🟠': 'oranje', '🟡': 'geel', '🟢': 'groen', '🔵': 'blauw', '📌': 'punaise', '📎': 'paperclip', '📅': 'kalender', '📆': 'kalender', '📄': 'blad', '📝': 'notitie', '📊': 'grafiek', '📈': 'stijgend',
  '📉': 'dalend', '📞': 'telefoon', '☎': 'telefoon', '📧': 'e-mail', '✉': 'e-mail', '💻': 'laptop', '🏠': 'huis', '🏥': 'ziekenhuis', '⏰': 'wekker', '⏳': 'zandloper', '💰': 'geld', '💶': 'geld', '👀': 'ogen', '☕': 'koffie',
};

const isEmoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;
// Colour of skin, and how it is to be shown: not part of the word.
const manner = /\p{Emoji_Modifier}|\uFE0E|\uFE0F/gu;

/** '[duim omhoog]' for an emoji, undefined for what is none. */
export function emojiInWords(grapheme: string): string | undefined {
  return isEmoji.test(grapheme) ? `[${names[grapheme.replace(manner, '')] ?? 'emoji'}]` : undefined;
}
