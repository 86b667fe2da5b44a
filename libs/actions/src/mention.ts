import { invalid, isId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { byId, requiredText } from '@schakel/graphql';
import { Person } from '@schakel/people';
import type { ActionItem } from './action-item.entity.js';

/** Stands in a text for a person: it survives another name. */
const mark = /@\[([0-9a-f-]{36})\]/g;
/** Stands in its place while the text is checked: an id is no name, number or address. */
const placeholder = '\uE000';
const mostMentioned = 20;

interface MentioningText {
  text: string;
  mentionedIds: string[];
}

/** A text that somebody typed, in which people may be named. Errors: INVALID as requiredText, and for who may not see the action. */
export async function mentioningText(action: ActionItem, field: string, typed: string, rules: Parameters<typeof requiredText>[2]): Promise<MentioningText> {
  const ids: string[] = [];
  const masked = typed.replaceAll(placeholder, '').replace(mark, (whole, id: string) => {
    if (!isId(id)) return whole;
    ids.push(id);
    return `@${placeholder}`;
  });
  const checked = requiredText(field, masked, rules);
  const mentionedIds = [...new Set(ids)];
  if (mentionedIds.length > mostMentioned) throw invalid({ field, message: `Noem ten hoogste ${mostMentioned} mensen in één reactie.` });
  if ((await whoSees(action.id, mentionedIds)).length < mentionedIds.length) {
    throw invalid({ field, message: 'U noemt iemand die deze actie niet mag zien. Haal die naam weg.' });
  }
  const inOrder = ids.values();
  return { text: checked.replaceAll(`@${placeholder}`, () => `@[${inOrder.next().value ?? ''}]`), mentionedIds };
}

/** The text for readers: names as they are now. Batched. */
export async function withNames(text: string): Promise<string> {
  const names = new Map(await Promise.all([...text.matchAll(mark)].map(async ([, id = '']) => [id, (await byId(Person, id))?.name ?? 'iemand'] as const)));
  return text.replace(mark, (_, id: string) => `@${names.get(id) ?? 'iemand'}`);
}

/** A person may see an action as row-level security says; asked about others, so said once more over what they may see. */
const seesIt = `
  (a.level = 'NETWORK' and (sight ->> 'isInNetwork')::boolean)
  or (a.level = 'BODY' and sight -> 'bodyIds' ? a.body_id::text)
  or (a.level = 'CONFIDENTIAL' and sight -> 'clearedBodyIds' ? a.body_id::text)
  or p.id = any (a.reader_person_ids)
  or exists (select 1 from unnest(a.reader_organisation_ids) reader where sight -> 'organisationIds' ? reader::text)
  or exists (select 1 from unnest(a.reader_body_ids) reader where sight -> 'ownBodyIds' ? reader::text)`;

async function whoSees(actionId: string, personIds: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await unit().manager.query(
    `select p.id from person p cross join lateral viewer_sight(p.id, $3::date) sight join action_item a on a.id = $1 where p.id = any ($2::uuid[]) and (${seesIt})`,
    [actionId, personIds, unit().moment.day],
  );
  return rows.map(({ id }) => id);
}

/** How many names are looked at, and shown. */
const [looked, shown] = [60, 8];

/** People who may see an action and whose name has a word that starts so; not the viewer himself. By name. */
export async function mentionCandidates(actionId: string, typed: string): Promise<Person[]> {
  const start = typed.trim().toLowerCase().slice(0, 60).replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const { manager, moment, viewer } = unit();
  const rows: { id: string }[] = await manager.query(
    `select p.id from (select id, name from person where id <> $4 and (lower(name) like $2 || '%' or lower(name) like '% ' || $2 || '%') order by lower(name), id limit ${looked}) p
      cross join lateral viewer_sight(p.id, $3::date) sight join action_item a on a.id = $1
      where ${seesIt} order by lower(p.name), p.id limit ${shown}`,
    [actionId, start, moment.day, viewer.personId],
  );
  const people = await Promise.all(rows.map(({ id }) => byId(Person, id)));
  return people.filter((person) => person !== null);
}
