import { Field, Int, ObjectType } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { connectionOf, pageOf, type PageArgs, type SortKey } from '@schakel/graphql';
import type { SelectQueryBuilder } from 'typeorm';
import { applyBaseFilter, applyFilter } from './action-filter.js';
import { ActionItem } from './action-item.entity.js';
import { keptCountsSql } from './kept-counts.js';
import { Standing, runningStates, unfinishedStates } from './action-item.enums.js';
import { ActionItemOrder, type ActionItemFilter } from './action-register.inputs.js';

@ObjectType({ description: 'Of what still binds somebody (as with onlyOpen), over the same filter without its standings, states and due.' })
export class ActionCounts {
  @Field(() => Int)
  open: number;

  @Field(() => Int)
  onTrack: number;

  @Field(() => Int)
  attention: number;

  @Field(() => Int)
  stuck: number;

  @Field(() => Int)
  noWord: number;

  @Field(() => Int)
  overdue: number;
}

@ObjectType()
export class ActionItemConnection extends connectionOf(ActionItem) {
  filter: ActionItemFilter;
}

const id: SortKey = { sql: 'item.id', type: 'uuid' };
const sortKey: SortKey = { sql: 'item.sort_key', type: 'text' };

export const registerKeys: Record<ActionItemOrder, SortKey[]> = {
  [ActionItemOrder.NUMBER]: [sortKey, id],
  [ActionItemOrder.DUE]: [{ sql: `coalesce(item.due_on, '9999-12-31')`, type: 'date' }, sortKey, id],
  [ActionItemOrder.LAST_WORD]: [{ sql: `coalesce(item.last_word_at, 'epoch')`, type: 'timestamptz' }, id],
};

/** A page of the register: what the viewer of this unit of work may see, filtered, in order. */
export async function actionRegister(filter: ActionItemFilter, order: ActionItemOrder, page: PageArgs): Promise<ActionItemConnection> {
  const query = await applyFilter(items(), filter);
  // Not spread: that would read the total, and count.
  return Object.assign(await pageOf(query, registerKeys[order], page), { filter });
}

const items = (): SelectQueryBuilder<ActionItem> => unit().manager.createQueryBuilder(ActionItem, 'item');

/** Of all bodies or of some, from what is kept. */
async function keptCounts(bodyCodes: readonly string[]): Promise<ActionCounts> {
  const ofBodies = bodyCodes.length > 0 ? 'seen.body_id in (select id from body where lower(code) = any($1))' : 'true';
  const columns = ['open', 'onTrack', 'attention', 'stuck', 'noWord', 'overdue'].map((column) => `coalesce(sum("${column}"), 0)::int as "${column}"`);
  const [counts] = await unit().manager.query<ActionCounts[]>(
    `select ${columns.join(', ')} from (${keptCountsSql(ofBodies)}) kept`,
    bodyCodes.length > 0 ? [bodyCodes.map((code) => code.toLowerCase())] : [],
  );
  if (!counts) throw new Error('A sum gives a row');
  return counts;
}

/** How many rows the register has with a filter. */
export const countRegister = async (filter: ActionItemFilter): Promise<number> => (await applyFilter(items(), filter)).getCount();

/** One statement, under row-level security: counts equal what the viewer may see. */
export async function countActions(filter: ActionItemFilter): Promise<ActionCounts> {
  const { bodyCodes, onlyOpen: _onlyOpen, standings: _standings, states: _states, due: _due, ...more } = filter;
  if (Object.values(more).every((value) => value === null || value === undefined || value === '' || value === false)) return keptCounts(bodyCodes ?? []);
  const counted = (await applyBaseFilter(items(), filter)).andWhere('item.state = any(:open)', { open: [...unfinishedStates] });
  const standing = (wanted: Standing): string => `count(*) filter (where item.standing = '${wanted}')`;
  const counts = await counted
    .select('count(*)', 'open')
    .addSelect(standing(Standing.ON_TRACK), 'onTrack')
    .addSelect(standing(Standing.ATTENTION), 'attention')
    .addSelect(standing(Standing.STUCK), 'stuck')
    .addSelect(standing(Standing.NO_WORD), 'noWord')
    .addSelect('count(*) filter (where item.due_on < :today and item.state = any(:running))', 'overdue')
    .setParameters({ today: unit().moment.day, running: [...runningStates] })
    .getRawOne<ActionCounts>();
  if (!counts) throw new Error('A count gives a row');
  return counts;
}
