import { InstantText } from '../components/date-text.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { ActionHistoryDocument, type HistoryLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { instantText } from '../words/dates.js';
import { entryTitle, fieldWord, shownChanges, valueWord } from './history-words.js';

type Entry = HistoryLineFragment;

// Two clocks that agree are one moment to a reader.
const differs = ({ domainAt, recordedAt }: Entry) => Math.abs(Date.parse(domainAt) - Date.parse(recordedAt)) > 60_000;

function Who({ entry }: { entry: Entry }) {
  return (
    <p className="small quiet talk__by">
      {entry.actor?.name ?? m.actions_history_system()}
      {entry.onBehalfOf ? ` ${m.actions_on_behalf_of({ body: entry.onBehalfOf.shortName })}` : ''} · <InstantText at={entry.domainAt} />
      {entry.isMovedWithMeeting ? ` · ${m.due_meeting_moved_along()}` : ''}
      {differs(entry) ? ` (${m.actions_history_recorded({ at: instantText(entry.recordedAt) })})` : ''}
    </p>
  );
}

function ChangedValue({ what, field, from, to }: Entry['changes'][number] & { what: string }) {
  const old = valueWord(field, from, what);
  const now = valueWord(field, to, what);
  return (
    <div className="history__change">
      <dt>{fieldWord(field)}</dt>
      <dd>
        {old ? (
          <>
            <del>
              <span className="visually-hidden">{m.actions_history_was()} </span>
              {old}
            </del>{' '}
            <span aria-hidden="true">→</span>{' '}
          </>
        ) : null}
        {now || <span className="quiet">{m.actions_history_empty()}</span>}
      </dd>
    </div>
  );
}

function HistoryLine({ entry }: { entry: Entry }) {
  const changes = shownChanges(entry);
  return (
    <li>
      <strong>{entryTitle(entry)}</strong>
      <Who entry={entry} />
      {changes.length > 0 ? (
        <dl className="history__changes small">
          {changes.map((change) => (
            <ChangedValue key={change.field} what={entry.what} {...change} />
          ))}
        </dl>
      ) : null}
    </li>
  );
}

/** Changes under each other, newest first. */
export function HistoryLines({ entries }: { entries: readonly Entry[] }) {
  return (
    <ol className="rows">
      {entries.map((entry) => (
        <HistoryLine key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}

/** Every change of an action, newest first. */
export function HistoryList({ number }: { number: string }) {
  const read = useRead(ActionHistoryDocument, { number }, { fresh: true });
  return <Loaded read={read}>{(data) => <HistoryLines entries={data.actionItem?.history ?? []} />}</Loaded>;
}
