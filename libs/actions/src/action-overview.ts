import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { VisibleRows } from '@schakel/access';
import { byId, readInSql, readRootInSql } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { ActionCounts } from './action-register.js';
import { keptCountsSql } from './kept-counts.js';

@ObjectType({ description: 'How the actions of one body stand, as far as the viewer may see them.' })
export class BodyActionCounts {
  @Field(() => Body)
  body: Body;

  @Field(() => ActionCounts)
  counts: ActionCounts;
}

@ObjectType({ description: 'How all actions stand that the viewer may see: from counts that are kept, and exact.' })
export class ActionOverview {
  @Field(() => ActionCounts)
  total: ActionCounts;

  @Field(() => [BodyActionCounts], { description: 'In the order of the bodies; those without open actions are left out.' })
  bodies: BodyActionCounts[];
}

type Counted = ActionCounts & { body_id: string };
const measures = ['open', 'onTrack', 'attention', 'stuck', 'noWord', 'overdue'] as const;

@Resolver(() => ActionOverview)
export class ActionOverviewResolver {
  @VisibleRows()
  @Query(() => ActionOverview)
  async actionOverview(): Promise<ActionOverview> {
    const rows = await unit().manager.query<Counted[]>(keptCountsSql());
    const counted = rows.filter((row) => row.open > 0);
    const bodies = await Promise.all(counted.map(async ({ body_id: id, ...counts }) => ({ body: await byId(Body, id), counts })));
    const seen = bodies.filter((one): one is BodyActionCounts => one.body !== null);
    seen.sort((a, b) => a.body.position - b.body.position || (a.body.id < b.body.id ? -1 : 1));
    const total = Object.fromEntries(measures.map((measure) => [measure, counted.reduce((sum, row) => sum + row[measure], 0)]));
    return { total: total as unknown as ActionCounts, bodies: seen };
  }
}

readInSql(ActionCounts, Object.fromEntries(measures.map((measure) => [measure, (row: string) => `${row}."${measure}"`])));

readInSql(ActionOverview, {
  total: (_row, asked) => asked.one((row) => `(select ${measures.map((measure) => `coalesce(sum("${measure}"), 0)::int as "${measure}"`).join(', ')} from kept) ${row}`),
  bodies: (_row, asked) => asked.many((row) => `(select kept.*, body.position from kept join body on body.id = kept.body_id) ${row} order by ${row}.position, ${row}.body_id`),
});

readInSql(BodyActionCounts, {
  body: (counted, asked) => asked.one((row) => `body ${row} where ${row}.id = ${counted}.body_id`),
  counts: (counted, asked) => asked.within(counted),
});

readRootInSql('actionOverview', null, (_args, asked) => ({
  shape: 'overview',
  text: () => `with kept as materialized (select * from (${keptCountsSql()}) counted where open > 0) select ${asked.within('kept')}`,
  values: [],
}));
