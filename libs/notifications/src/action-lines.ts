import { dayOf, type Day, type Moment } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { loader } from '@schakel/graphql';
import { NotificationKind } from './notification.entity.js';
import type { ReminderFinding, ReminderLine, ReminderSection } from './reminder-kinds.js';

/** One action as its reader may see it, with the parties in question. */
export interface ActionInReminder {
  id: string;
  number: string;
  title: string;
  body: string;
  dueKind: string;
  dueOn: Day | null;
  dueLabel: string | null;
  createdAt: Date;
  parties: { id: string; name: string; lastWordAt: Date | null }[];
}

type ActionRow = Omit<ActionInReminder, 'parties'> & { sortKey: string; position: number | null; partyId: string | null; partyName: string; lastWordAt: Date | null };

const rowsOf = (actionIds: readonly string[], partyIds: readonly string[]): Promise<ActionRow[]> =>
  unit().manager.query(
    `select a.id, a.number, a.sort_key as "sortKey", a.title, b.name as body, a.due_kind as "dueKind", a.due_on as "dueOn", a.due_label as "dueLabel", a.created_at as "createdAt",
            p.id as "partyId", coalesce(o.short_name, g.name, pb.name, '') as "partyName", p.position, p.last_word_at as "lastWordAt"
       from action_item a join body b on b.id = a.body_id
       left join action_party p on p.action_id = a.id and p.id = any ($2::uuid[])
       left join organisation o on o.id = p.organisation_id
       left join organisation_group g on g.id = p.group_id
       left join body pb on pb.id = p.party_body_id
      where a.id = any ($1::uuid[])`,
    [actionIds, partyIds],
  );

type Subject = Pick<ReminderFinding, 'actionId' | 'subjectId'>;

/** Rows of an action for its subject, batched over all kinds of reminders that are read at once: one statement per person. */
const rowsFor = ({ actionId, subjectId }: Subject): Promise<ActionRow[]> =>
  loader<string, ActionRow[]>('actions in reminders', async (keys) => {
    const ids = keys.map((key) => key.split(' '));
    const rows = await rowsOf([...new Set(ids.map(([action = '']) => action))], [...new Set(ids.map(([, subject = '']) => subject))]);
    return ids.map(([action, subject]) => {
      const own = rows.filter((row) => row.id === action);
      return action === subject ? own.slice(0, 1).map((row) => ({ ...row, partyId: null })) : own.filter((row) => row.partyId === subject);
    });
  }).load(`${actionId} ${subjectId}`);

/** The actions of findings, by number, with the parties that the findings name. What the viewer may not see is absent. */
export async function readActions(findings: readonly Subject[]): Promise<Map<string, ActionInReminder>> {
  const actions = new Map<string, ActionInReminder>();
  const rows = (await Promise.all(findings.map(rowsFor))).flat();
  rows.sort((a, b) => (a.sortKey < b.sortKey ? -1 : Number(a.sortKey > b.sortKey)) || (a.position ?? 0) - (b.position ?? 0));
  for (const { partyId, partyName, lastWordAt, ...row } of rows) {
    const action = actions.get(row.id) ?? { ...row, parties: [] };
    if (partyId) action.parties.push({ id: partyId, name: partyName, lastWordAt });
    actions.set(row.id, action);
  }
  return actions;
}

interface Wording {
  section: ReminderSection;
  /** The sentences about it; none when there is nothing to say any more. */
  facts: (action: ActionInReminder, today: Day) => string[];
  notificationKind?: NotificationKind;
}

/** Lines about actions, one per action, in the order of their numbers. */
export function actionLines({ section, facts, notificationKind = NotificationKind.REMINDER }: Wording) {
  return async (findings: readonly ReminderFinding[], { day }: Moment): Promise<ReminderLine[]> => {
    const actions = [...(await readActions(findings)).values()].filter((action) => facts(action, day).length > 0);
    return actions.map((action) => ({
      actionId: action.id,
      section,
      number: action.number,
      title: action.title,
      body: action.body,
      parties: section.group === 'PROMISES' ? [...new Set(action.parties.map((party) => party.name))] : [],
      facts: facts(action, day),
      dueOn: action.dueOn,
      notificationKind,
    }));
  };
}

/** Day of the last word of these parties, or null when one of them never said anything. */
export function lastWordOn({ parties }: ActionInReminder): Day | null {
  if (parties.some((party) => party.lastWordAt === null)) return null;
  const oldest = Math.min(...parties.map((party) => party.lastWordAt?.getTime() ?? 0));
  return Number.isFinite(oldest) ? dayOf(new Date(oldest)) : null;
}
