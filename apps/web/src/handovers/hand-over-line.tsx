import { PathLink } from '../my-work/path-link.js';
import { Pill } from '../components/pill.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { keyOf, standOf, type Line } from './hand-over-words.js';

function Words({ line }: { line: Line }) {
  const { number, title, path } = line;
  if (!number || !path) return <span className="quiet">{m.handovers_hidden()}</span>;
  return (
    <>
      <PathLink path={path}>{number}</PathLink> {title}
    </>
  );
}

interface LineProps {
  line: Line;
  /** Undefined where there is nothing to choose. */
  isPicked?: boolean;
  onPick: () => void;
}

/** One thing that is left behind: what it is, where it stands. */
export function HandOverLine({ line, isPicked, onPick }: LineProps) {
  const { tone, word } = standOf(line);
  const name = line.number ? `${line.number} ${line.title ?? ''}` : m.handovers_hidden();
  const id = `kies-${keyOf(line)}`;
  return (
    <li className="hand-over__line">
      {isPicked === undefined ? null : (
        <input id={id} type="checkbox" className="utrecht-checkbox utrecht-checkbox--html-input" checked={isPicked} onChange={onPick} aria-label={m.handovers_pick({ name })} />
      )}
      <div className="hand-over__words">
        <div>
          <Words line={line} />
        </div>
        <div className="row">
          <Pill tone={tone}>{word}</Pill>
          {line.answeredOn ? <span className="small quiet">{dayText(line.answeredOn)}</span> : null}
        </div>
        {line.reason ? <p className="small hand-over__reason">{m.handovers_because({ reason: line.reason })}</p> : null}
      </div>
    </li>
  );
}
