import { PersonName } from '../bodies/person-name.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { EmptyState } from '../components/empty-state.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import type { LogFaultKind } from '../generated/enums.js';
import { CheckLogDocument, LogChecksDocument, type LogCheckLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { numberText } from '../words/dates.js';
import { MachineRoom } from './machine-room.js';
import { useFresh } from './use-fresh.js';

const faultWords: Record<LogFaultKind, () => string> = {
  CHANGED: m.machine_log_changed,
  REORDERED: m.machine_log_reordered,
  DELETED: m.machine_log_deleted,
  CUT_OFF: m.machine_log_cut_off,
};

function Faults({ faults }: Pick<LogCheckLineFragment, 'faults'>) {
  return (
    <>
      <Paragraph>{m.machine_log_broken_do()}</Paragraph>
      <ul>
        {faults.map(({ kind, from, to, what }) => (
          <li key={`${kind} ${from}`}>
            <strong>{from === to ? m.machine_log_at({ from: numberText(from) }) : m.machine_log_range({ from: numberText(from), to: numberText(to) })}</strong> {faultWords[kind]()}
            {what ? <span className="quiet"> · {what}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function resultOf({ finishedAt, checked, total, faultCount }: LogCheckLineFragment) {
  if (!finishedAt) return { tone: 'info' as const, words: total === 0 ? m.machine_log_waiting() : m.machine_log_busy({ checked: numberText(checked), total: numberText(total) }) };
  if (faultCount > 0) return { tone: 'bad' as const, words: m.machine_log_broken({ count: faultCount }) };
  return { tone: 'good' as const, words: m.machine_log_intact({ checked: numberText(checked) }) };
}

function CheckLine({ check }: { check: LogCheckLineFragment }) {
  const { startedAt, startedBy, finishedAt, checked, total, unsealed, faults } = check;
  const { tone, words } = resultOf(check);
  return (
    <li className="stack stack--close">
      <div className="row row--apart">
        <strong>
          <InstantText at={startedAt} />
        </strong>
        <Pill tone={tone}>{words}</Pill>
      </div>
      {finishedAt === null && total > 0 ? <progress value={checked} max={total} aria-label={words} /> : null}
      {faults.length > 0 ? <Faults faults={faults} /> : null}
      <div className="small quiet">
        {m.machine_log_by()} {startedBy ? <PersonName person={startedBy} /> : null}
        {finishedAt && unsealed > 0 ? ` · ${m.machine_log_unsealed({ count: unsealed })}` : ''}
      </div>
    </li>
  );
}

/** 'Logboek controleren': asks for a walk over the whole log, and shows what came of each. */
export function LogPage() {
  const read = useRead(LogChecksDocument, {}, { fresh: true });
  const check = useChange(CheckLogDocument);
  const isAtWork = read.data?.logChecks[0]?.finishedAt === null;
  useFresh(read, isAtWork, 700);
  return (
    <MachineRoom title={m.machine_log_title()} lead={m.machine_log_lead()}>
      <Card>
        <div className="stack stack--close">
          <Paragraph>{m.machine_log_what()}</Paragraph>
          <ErrorSummary errors={[]} message={check.message} />
          <div>
            <Button look="primary" busy={check.busy || isAtWork} onClick={() => void check.run({})}>
              {m.machine_log_start()}
            </Button>
          </div>
        </div>
      </Card>
      <Card title={m.machine_log_checks()} id="controles">
        <Loaded read={read}>
          {({ logChecks }) =>
            logChecks.length === 0 ? (
              <EmptyState title={m.machine_log_none_title()}>{m.machine_log_none()}</EmptyState>
            ) : (
              <ul className="rows" aria-live="polite">{logChecks.map((line) => <CheckLine key={line.id} check={line} />)}</ul>
            )
          }
        </Loaded>
      </Card>
    </MachineRoom>
  );
}
