import { Field, ObjectType } from '@nestjs/graphql';
import type { Day } from '@schakel/kernel';
import { DayScalar } from '@schakel/graphql';
import type { ActionItem } from './action-item.entity.js';
import { DueKind } from './action-item.enums.js';

/** When a promise is due: a day, a period, a meeting, every year, or not agreed. */
@ObjectType()
export class DueMoment {
  @Field(() => DueKind)
  kind: DueKind;

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it is in time; null when not agreed or not known yet.' })
  on: Day | null;

  @Field(() => String, { nullable: true, description: 'The words for it: ‘maart 2022’, ‘ieder jaar’.' })
  label: string | null;

  bodyId: string | null;
  meetingId: string | null;
}

export const dueMomentOf = ({ dueKind, dueOn, dueLabel, dueBodyId, dueMeetingId }: Pick<ActionItem, 'dueKind' | 'dueOn' | 'dueLabel' | 'dueBodyId' | 'dueMeetingId'>): DueMoment =>
  ({ kind: dueKind, on: dueOn, label: dueLabel, bodyId: dueBodyId, meetingId: dueMeetingId });
