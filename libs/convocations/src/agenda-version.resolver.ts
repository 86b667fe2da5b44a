import { Field, Int, ObjectType, Parent, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { Meeting, mayArrangeAgenda } from '@schakel/meetings';
import { decisionKind } from '@schakel/decisions';
import { Person } from '@schakel/people';
import { AgendaChange, agendaChanges } from './agenda-changes.js';
import { agendaLacks } from './agenda-lacks.js';
import { linesNow, linesOf, lookAt, versionsOf } from './agenda-lines.js';
import { AgendaVersion } from './agenda-version.entity.js';

export enum AgendaStage {
  CONCEPT = 'CONCEPT',
  SENT = 'SENT',
  SUPPLEMENTED = 'SUPPLEMENTED',
}
registerEnumType(AgendaStage, { name: 'AgendaStage', description: 'Concept → rondgestuurd → aangevuld.' });

@ObjectType({ description: 'How an agenda stands against what went round of it.' })
export class AgendaStanding {
  @Field(() => AgendaStage)
  stage: AgendaStage;

  @Field(() => AgendaVersion, { nullable: true, description: 'The last that went round.' })
  version: AgendaVersion | null;

  @Field(() => [AgendaChange], { description: 'Since it went round; none before.' })
  changes: AgendaChange[];

  @Field(() => [String], { nullable: true, description: 'What it lacks before it goes round, in Dutch; for who arranges it.' })
  lacks: string[] | null;
}

@ObjectType({ description: 'What changed since the viewer last said to have seen the agenda.' })
export class AgendaNews {
  @Field(() => Date)
  since: Date;

  @Field(() => [AgendaChange])
  changes: AgendaChange[];
}

const stages = [AgendaStage.CONCEPT, AgendaStage.SENT];

@Resolver(() => Meeting)
export class MeetingAgendaVersionResolver {
  @ResolveField(() => AgendaStanding)
  async agendaStanding(@Parent() meeting: Meeting): Promise<AgendaStanding> {
    const [versions, now] = [await versionsOf(meeting), await linesNow(meeting)];
    const lines = now.map(({ line }) => line);
    const last = versions.at(-1);
    return {
      stage: stages[versions.length] ?? AgendaStage.SUPPLEMENTED,
      version: last ?? null,
      changes: last ? agendaChanges(await linesOf(last), lines) : [],
      lacks: mayArrangeAgenda.allows(unit().viewer, meeting) ? agendaLacks(meeting, lines, new Set(now.filter(({ item }) => item.originKind === decisionKind).map(({ item }) => item.id))) : null,
    };
  }

  @ResolveField(() => AgendaNews, { nullable: true, description: 'Null for who never said so.' })
  async agendaNews(@Parent() meeting: Meeting): Promise<AgendaNews | null> {
    const look = await lookAt(meeting);
    return look && { since: look.at, changes: agendaChanges(look.lines, (await linesNow(meeting)).map(({ line }) => line)) };
  }
}

@Resolver(() => AgendaVersion)
export class AgendaVersionResolver {
  @ResolveField(() => Person, { nullable: true })
  sentBy(@Parent() version: AgendaVersion): Promise<Person | null> {
    return byId(Person, version.sentById);
  }

  @ResolveField(() => Int, { description: 'Items that the viewer may see.' })
  async items(@Parent() version: AgendaVersion): Promise<number> {
    return (await linesOf(version)).length;
  }
}
