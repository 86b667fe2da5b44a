import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { Disclosure } from '../components/disclosure.js';
import { m } from '../paraglide/messages.js';
import { dayText, instantText } from '../words/dates.js';
import type { PersonInFull } from './person-page.js';

type Entry = PersonInFull['history'][number];

const what: Record<string, () => string> = {
  Person: m.administration_what_person, Account: m.administration_what_account, OneTimeLink: m.administration_what_link, Affiliation: m.administration_what_affiliation,
  RoleGrant: m.administration_what_role, Membership: m.administration_what_membership, BodyFunction: m.administration_what_function,
  AccessConfirmation: m.administration_what_confirmation,
};
const acts = { CREATED: m.actions_act_created, CHANGED: m.actions_act_changed, REMOVED: m.actions_act_removed };

const fields: Record<string, () => string> = {
  name: m.administration_name, email: m.administration_email, from: m.administration_from, until: m.administration_until, organisationId: m.administration_party,
  deactivatedAt: m.administration_deactivated, role: m.administration_role, usedAt: m.administration_field_link_ended, state: m.administration_state,
  kind: m.administration_field_kind, substituteId: m.bodies_substitute, personId: m.administration_person_one,
};
// What says nothing to a reader of this page.
const isTold = ({ field }: Entry['changes'][number]) => field in fields && field !== 'personId';

function inWords(value: string | null | undefined): string {
  if (!value) return m.actions_history_empty();
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value);
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? instantText(value) : value;
}

function Line({ entry: { act, what: kind, actor, domainAt, changes } }: { entry: Entry }) {
  return (
    <li>
      <strong>{acts[act]({ what: (what[kind] ?? m.actions_what_other)() })}</strong>
      <p className="small quiet talk__by">
        {actor?.name ?? m.actions_history_system()} · <InstantText at={domainAt} />
      </p>
      <dl className="history__changes small">
        {changes.filter(isTold).map(({ field, from, to }) => (
          <div key={field} className="history__change">
            <dt>{fields[field]?.()}</dt>
            <dd>
              {from ? <del>{inWords(from)}</del> : null} {inWords(to)}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** Every change of this person and of what he holds, newest first. */
export function PersonHistory({ entries }: { entries: readonly Entry[] }) {
  return (
    <Card title={m.administration_history()} id="geschiedenis">
      <Disclosure summary={m.administration_history_count({ count: entries.length })}>
        <ol className="rows">
          {entries.map((entry) => (
            <Line key={entry.id} entry={entry} />
          ))}
        </ol>
      </Disclosure>
    </Card>
  );
}
