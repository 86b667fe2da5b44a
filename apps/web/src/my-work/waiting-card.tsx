import type { ActionSearch } from '../actions/action-search.js';
import { dayOf } from '../actions/day-of.js';
import { Card } from '../components/card.js';
import { Disclosure } from '../components/disclosure.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import type { MyWorkQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { PathLink } from './path-link.js';

type Viewer = NonNullable<MyWorkQuery['viewer']>;
type Waiting = Viewer['waiting'][number];
type Lacking = Viewer['defectsToMend'][number];

// In the order in which they hold others up.
const kinds: Record<string, () => string> = {
  ACCEPT_FUNCTION: m.my_work_kind_function,
  ACCEPT_MANDATE: m.my_work_kind_mandate,
  ANSWER_HAND_OVER: m.handovers_waiting_answer,
  DECIDE_CLOSING: m.handovers_waiting_decide,
  GIVE_HAND_OVER: m.handovers_waiting_give,
  SIGN_MINUTES: m.after_waiting_sign,
  COMMENT_MINUTES: m.after_waiting_comment,
  BRING_PAPER: m.after_waiting_paper,
  WRITE_MINUTES: m.after_waiting_write,
  ADOPT_MINUTES: m.after_waiting_adopt,
  ACCEPT_ACTION: m.my_work_kind_accept,
  CONFIRM_DONE: m.my_work_kind_confirm,
  ANSWER_DUE_REQUEST: m.my_work_kind_due_request,
  REDATE_LAPSED: m.due_meeting_waiting,
  ANSWER_REFERRAL: m.my_work_kind_referral,
  PAST_ITS_END: m.handovers_waiting_past,
  JUDGE_PROPOSAL: m.my_work_kind_proposal,
};
const AT_ONCE = 3;

/** By kind; a kind without a word of its own comes last. */
function byKind(waiting: readonly Waiting[]): { kind: string; items: Waiting[] }[] {
  const known = Object.keys(kinds);
  const present = [...new Set(waiting.map(({ kind }) => kind))];
  const rank = (kind: string) => (known.includes(kind) ? known.indexOf(kind) : known.length);
  return present.sort((a, b) => rank(a) - rank(b)).map((kind) => ({ kind, items: waiting.filter((item) => item.kind === kind) }));
}

/** The heading asks already what every line asks: then the action itself is the link. */
function WaitingLine({ item, isSame }: { item: Waiting; isSame: boolean }) {
  const since = item.since ? `${m.my_work_since()} ${dayText(dayOf(item.since))}`.replaceAll(' ', '\u00a0') : '';
  const text = isSame && item.subtitle ? item.subtitle : item.title;
  const more = [isSame ? '' : item.subtitle, since].filter(Boolean).join(' · ');
  return (
    <li className="waiting-line">
      <PathLink path={item.path}>{text}</PathLink>
      {more ? <p className="small quiet waiting-line__more">{more}</p> : null}
    </li>
  );
}

function WaitingLines({ items, isSame }: { items: readonly Waiting[]; isSame: boolean }) {
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <WaitingLine key={item.id} item={item} isSame={isSame} />
      ))}
    </ul>
  );
}

function WaitingGroup({ kind, items }: { kind: string; items: readonly Waiting[] }) {
  const rest = items.slice(AT_ONCE);
  const isSame = items.length > 1 && new Set(items.map(({ title }) => title)).size === 1;
  return (
    <section aria-labelledby={`wacht-${kind}`} className="waiting-group">
      <h3 id={`wacht-${kind}`} className="nl-heading nl-heading--level-3">
        {(kinds[kind] ?? m.my_work_kind_other)()} <span className="quiet promise-group__count">{items.length}</span>
      </h3>
      <WaitingLines items={items.slice(0, AT_ONCE)} isSame={isSame} />
      {rest.length > 0 ? (
        <Disclosure summary={m.my_work_more({ count: rest.length })}>
          <WaitingLines items={rest} isSame={isSame} />
        </Disclosure>
      ) : null}
    </section>
  );
}

interface Defect {
  words: (lacking: { count: number }) => string;
  /** The register with exactly these actions. */
  search: ActionSearch;
}

const defectLines: Partial<Record<Lacking['defect'], Defect>> = {
  NO_LEAD: { words: m.my_work_defect_no_lead, search: { withoutLead: true } },
  NO_DUE: { words: m.my_work_defect_no_due, search: { due: 'NOT_AGREED', onlyOpen: true } },
  NOBODY_REACHABLE: { words: m.my_work_defect_unreachable, search: { nobodyReachable: true } },
};

/** Per defect one line: how many actions, and the way to them. */
function DefectGroup({ defects }: { defects: readonly Lacking[] }) {
  return (
    <section aria-labelledby="wacht-ontbreekt" className="waiting-group">
      <h3 id="wacht-ontbreekt" className="nl-heading nl-heading--level-3">
        {m.my_work_defects()}
      </h3>
      <ul className="plain-list">
        {defects.map(({ defect, count, bodyCodes }) => {
          const line = defectLines[defect];
          return line ? (
            <li key={defect} className="waiting-line">
              <TextLink to="/acties" search={{ ...line.search, bodyCodes }}>
                {line.words({ count })}
              </TextLink>
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

/** What others need from the viewer. */
export function WaitingCard({ waiting, defects }: { waiting: readonly Waiting[]; defects: readonly Lacking[] }) {
  const isEmpty = waiting.length + defects.length === 0;
  return (
    <Card title={m.my_work_waiting()} id="wacht">
      {isEmpty ? <EmptyState title={m.my_work_no_waiting_title()}>{m.my_work_no_waiting()}</EmptyState> : null}
      {byKind(waiting).map((group) => (
        <WaitingGroup key={group.kind} {...group} />
      ))}
      {defects.length > 0 ? <DefectGroup defects={defects} /> : null}
    </Card>
  );
}
