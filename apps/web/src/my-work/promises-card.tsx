import { lazy, Suspense, useState } from 'react';
import { DueText, OverdueMark } from '../actions/action-marks.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { useViewer } from '../data/viewer.js';
import { m } from '../paraglide/messages.js';
import { relativeDayText } from '../words/dates.js';
import { partyRoleWord, standingWord } from '../words/states.js';
import { promiseGroups, type GroupName, type PromisedPart } from './promise-groups.js';

const ProgressDialog = lazy(async () => ({ default: (await import('../actions/dialogs/progress-dialog.js')).ProgressDialog }));

const groupWords: Record<GroupName, () => string> = {
  overdue: m.my_work_overdue, week: m.my_work_week, soon: m.my_work_soon, later: m.my_work_later, undated: m.my_work_undated,
};

function PromiseWhen({ part }: { part: PromisedPart }) {
  const { today } = useViewer();
  const { due, isOverdue } = part.action;
  return (
    <span className="promise__when">
      <span>
        <DueText due={due} />
        {due.on && !isOverdue ? <span className="quiet"> ({relativeDayText(due.on, today)})</span> : null}
      </span>
      <OverdueMark due={due} isOverdue={isOverdue} today={today} />
    </span>
  );
}

function PromiseLine({ part, onReport }: { part: PromisedPart; onReport: (part: PromisedPart) => void }) {
  const { action, name, role, organisation, standing } = part;
  const { tone, word } = standingWord(standing);
  return (
    <li className="promise">
      <div className="promise__text">
        <TextLink to="/acties/$number" params={{ number: action.number }} className="action-title">
          {action.title}
        </TextLink>
        <span className="row small quiet">
          <span>{action.number}</span>
          <ProvenanceMark provenance={action.provenance} quietForReport />
          <span>{m.my_work_for({ party: organisation?.shortName ?? name, role: partyRoleWord(role).toLowerCase() })}</span>
          {action.body.name === name ? null : <span>{action.body.name}</span>}
        </span>
      </div>
      <span className="row promise__state">
        <PromiseWhen part={part} />
        <Pill tone={tone}>{word}</Pill>
      </span>
      <span className="promise__do">
        {part.viewerMay.includes('REPORT_PROGRESS') ? (
          <Button small aria-label={m.my_work_report_on({ title: action.title })} onClick={() => onReport(part)}>
            {m.actions_progress_title()}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

/** What the viewer owes, the most urgent first. */
export function PromisesCard({ promises }: { promises: readonly PromisedPart[] }) {
  const { today } = useViewer();
  const [openId, setOpenId] = useState<string>();
  const open = promises.find(({ id }) => id === openId);
  return (
    <Card title={m.my_work_promises()} id="toegezegd">
      {promises.length === 0 ? <EmptyState title={m.my_work_no_promises_title()}>{m.my_work_no_promises()}</EmptyState> : null}
      {promiseGroups(promises, today).map((group) => (
        <section key={group.name} className={`promise-group promise-group--${group.name}`} aria-labelledby={`groep-${group.name}`}>
          <h3 id={`groep-${group.name}`} className="nl-heading nl-heading--level-3">
            {groupWords[group.name]()} <span className="quiet promise-group__count">{group.promises.length}</span>
          </h3>
          <ul className="plain-list">
            {group.promises.map((part) => (
              <PromiseLine key={part.id} part={part} onReport={({ id }) => setOpenId(id)} />
            ))}
          </ul>
        </section>
      ))}
      <Suspense>{open ? <ProgressDialog party={open} action={open.action} onClose={() => setOpenId(undefined)} /> : null}</Suspense>
    </Card>
  );
}
