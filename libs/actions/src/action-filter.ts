import { addDays, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import type { NamedSql } from '@schakel/graphql';
import { holdsSql } from '@schakel/organisations';
import { foundBy } from '@schakel/search';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { promisingSql, unfinishedSql } from './action-item.sql.js';
import { runningStates, unfinishedStates } from './action-item.enums.js';
import { DueFilter, type ActionItemFilter } from './action-register.inputs.js';

/** A condition on rows of action_item under the alias `item`. */
type Condition = NamedSql;

/** Ids of whoever a word of the filter stands for. */
interface Parties {
  organisationIds: string[];
  groupIds: string[];
  bodyIds: string[];
}

/** The filter without its standings, states and due: what the counts are taken over. */
export async function applyBaseFilter<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, filter: ActionItemFilter): Promise<SelectQueryBuilder<T>> {
  if (filter.text?.trim()) add(query, foundBy('item.id', filter.text, ['ACTION']));
  if (filter.party) add(query, hasPart(await partiesAt(filter.party), 'party'));
  for (const condition of baseConditionsOf(filter)) add(query, condition);
  if (filter.withoutLead) add(query, withoutLead);
  if (filter.nobodyReachable) add(query, nobodyReachable(filter));
  return query;
}

/** Nobody is trekker, or who was asked to declined. */
const withoutLead: Condition = {
  sql: `item.state in (${unfinishedSql}) and not exists (
    select 1 from action_party lead where lead.action_id = item.id and lead.role = 'LEAD' and lead.acceptance <> 'DECLINED')`,
};

/** Some party owes something and nobody can speak for it, as `isReachable` says of one: its set is worked out once, over the bodies asked for. */
const nobodyReachable = ({ bodyCodes }: ActionItemFilter): Condition => ({
  sql: `item.id in (
    with owing as (
      select p.id, p.action_id from action_party p join action_item item on item.id = p.action_id and item.state in (${unfinishedSql})
       where ${promisingSql('p')}${bodyCodes?.length ? ` and ${ofBodies(bodyCodes).sql}` : ''})
    select owing.action_id from owing
     where owing.id not in (select party_id from party_persons(array(select id from owing), :reachableOn))
       and not exists (
         select 1 from action_party opened join owing member on member.id = opened.id
           join party_persons(array(select id from owing), :reachableOn) who on who.party_id = opened.id
          where opened.opened_from_id = owing.id))`,
  parameters: { reachableOn: unit().moment.day, ...(bodyCodes?.length ? ofBodies(bodyCodes).parameters : {}) },
});

/** The whole filter. */
export async function applyFilter<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, filter: ActionItemFilter): Promise<SelectQueryBuilder<T>> {
  await applyBaseFilter(query, filter);
  for (const condition of stateConditionsOf(filter)) add(query, condition);
  if (filter.due) add(query, isDue(filter.due, unit().moment.day));
  return query;
}

/** One choice is an equality, so that an index can give the rows in order. */
const among = (column: string, name: string, choices: readonly string[]): Condition =>
  choices.length === 1 ? { sql: `${column} = :${name}`, parameters: { [name]: choices[0] } } : { sql: `${column} = any(:${name})`, parameters: { [name]: choices } };

function ofBodies(codes: readonly string[]): Condition {
  const bodyCodes = codes.map((code) => code.toLowerCase());
  if (codes.length === 1) return { sql: 'item.body_id = (select id from body where lower(code) = :bodyCode limit 1)', parameters: { bodyCode: bodyCodes[0] } };
  return { sql: 'item.body_id in (select id from body where lower(code) = any(:bodyCodes))', parameters: { bodyCodes } };
}

/** The part of the base filter that needs no looking up. */
export function baseConditionsOf({ bodyCodes, fundingSystems, onlyOpen }: ActionItemFilter): Condition[] {
  return [
    ...(bodyCodes?.length ? [ofBodies(bodyCodes)] : []),
    ...(fundingSystems?.length ? [{ sql: 'item.funding_systems && :fundingSystems::text[]', parameters: { fundingSystems } }] : []),
    ...(onlyOpen ? [among('item.state', 'unfinished', unfinishedStates)] : []),
  ];
}

export const stateConditionsOf = ({ standings, states }: ActionItemFilter): Condition[] => [
  ...(standings?.length ? [among('item.standing', 'standings', standings)] : []), ...(states?.length ? [among('item.state', 'states', states)] : []),
];

const add = <T extends ObjectLiteral>(query: SelectQueryBuilder<T>, { sql, parameters = {} }: Condition): void => void query.andWhere(`(${sql})`, parameters);

/** Agreed, but on a day that nobody knows yet: a meeting that is not planned. */
const withoutKnownDay = `item.due_on is null and item.due_kind not in ('YEARLY', 'NOT_AGREED')`;

/** Every running action falls under at least one choice, so that none is ever out of sight. */
export function isDue(due: DueFilter, today: Day): Condition {
  const parameters = { today, fortnight: addDays(today, 14), quarter: addDays(today, 91), running: [...runningStates] };
  const sql: Record<DueFilter, string> = {
    [DueFilter.OVERDUE]: 'item.due_on < :today and item.state = any(:running)',
    [DueFilter.WITHIN_14_DAYS]: 'item.due_on between :today and :fortnight',
    [DueFilter.WITHIN_QUARTER]: 'item.due_on between :today and :quarter',
    [DueFilter.LATER]: `item.due_on > :quarter or (${withoutKnownDay})`,
    [DueFilter.YEARLY]: `item.due_kind = 'YEARLY'`,
    [DueFilter.NOT_AGREED]: `item.due_kind = 'NOT_AGREED'`,
  };
  return { sql: sql[due], parameters };
}

function hasPart({ organisationIds, groupIds, bodyIds }: Parties, prefix: string): Condition {
  if (organisationIds.length + groupIds.length + bodyIds.length === 0) return { sql: 'false' };
  return {
    sql: `item.id in (
      select part.action_id from action_party part
       where part.organisation_id = any(:${prefix}Organisations) or part.group_id = any(:${prefix}Groups)
          or part.party_body_id = any(:${prefix}Bodies) or part.on_behalf_of_body_id = any(:${prefix}Bodies))`,
    parameters: { [`${prefix}Organisations`]: organisationIds, [`${prefix}Groups`]: groupIds, [`${prefix}Bodies`]: bodyIds },
  };
}

/** Who has that slug or code; an organisation stands for the closed groups it is in as well. */
const partiesAt = (address: string): Promise<Parties> =>
  parties(
    `select 'organisation' as kind, id from organisation where slug = $1
     union all select 'group', id from organisation_group where slug = $1
     union all select 'group', member.group_id from group_member member
       join organisation on organisation.id = member.organisation_id and organisation.slug = $1
       join organisation_group named on named.id = member.group_id and not named.is_open
      where ${holdsSql('member', '$2::date')}
     union all select 'body', id from body where lower(code) = lower($1)`,
    address, unit().moment.day,
  );

async function parties(statement: string, ...words: string[]): Promise<Parties> {
  const rows: { kind: 'organisation' | 'group' | 'body'; id: string }[] = await unit().manager.query(statement, words);
  const ids = (kind: string): string[] => rows.filter((row) => row.kind === kind).map((row) => row.id);
  return { organisationIds: ids('organisation'), groupIds: ids('group'), bodyIds: ids('body') };
}
