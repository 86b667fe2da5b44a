import { unit } from '@schakel/database';
import type { HistoryEntry } from '@schakel/history';
import { byId } from '@schakel/graphql';
import { addChangeReader, followPaths, followableKinds, type ToldChange } from '@schakel/people';
import { In } from 'typeorm';
import { changeSentences } from './action-change-words.js';
import { ActionItem } from './action-item.entity.js';

/** Address of an action in the web app. */
export const pathOfAction = (number: string): string => `/acties/${encodeURIComponent(number)}`;

/** '6a · Stel de notitie op' */
export const nameOfAction = ({ number, title }: Pick<ActionItem, 'number' | 'title'>): string => `${number} · ${title}`;

followableKinds.add('ACTION', {
  word: 'actie',
  read: async (ids) => {
    const rows = await unit().manager.findBy(ActionItem, { id: In([...ids]) });
    return new Map(rows.map((action) => [action.id, { name: nameOfAction(action), path: pathOfAction(action.number) }]));
  },
});

const action = 'from touched join action_item a on a.id = touched.subject_id';
const party = 'from touched join action_party p on p.action_id = touched.subject_id';

followPaths.add('actions', `select 'ACTION', a.id ${action}`);
followPaths.add('actions of bodies', `select 'BODY', a.body_id ${action}`);
followPaths.add('bodies that act', `select 'BODY', p.party_body_id ${party} where p.party_body_id is not null`);
followPaths.add('actions of regions', `select 'REGION', b.region_id ${action} join body b on b.id = a.body_id where b.region_id is not null`);
followPaths.add('actions of parties', `select 'ORGANISATION', p.organisation_id ${party} where p.organisation_id is not null`);
followPaths.add('actions of groups', `select 'GROUP', p.group_id ${party} where p.group_id is not null`);
// Who was taken off an action hears that too.
followPaths.add('parties taken off', `
  select 'ORGANISATION', (h.changes -> 'organisationId' ->> 0)::uuid from touched
    join history_entry h on h.subject_id = touched.subject_id and h.recorded_at = touched.recorded_at and h.what = 'ActionParty' and h.act = 'REMOVED'
   where h.changes -> 'organisationId' ->> 0 is not null`);

addChangeReader(['ActionItem', 'ActionParty', 'ProgressUpdate', 'ActionComment', 'DueRequest', 'ActionDependency'], async (entries: readonly HistoryEntry[]): Promise<ToldChange | null> => {
  const told = await byId(ActionItem, entries[0]?.subjectId);
  if (!told) return null;
  const facts = await changeSentences(entries);
  return facts.length > 0 ? { aboutId: told.id, title: nameOfAction(told), facts, path: pathOfAction(told.number), actionId: told.id } : null;
});
