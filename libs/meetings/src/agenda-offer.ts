import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Registry, type Day } from '@schakel/kernel';
import { DayScalar } from '@schakel/graphql';
import type { Level } from '@schakel/database';
import type { AgendaItem, AgendaPurpose } from './agenda-item.entity.js';
import type { Meeting } from './meeting.entity.js';

/** Of what was left over from an earlier meeting. */
export const leftOverKind = 'AGENDA_ITEM';

export enum AgendaOfferReason {
  OVERDUE = 'OVERDUE',
  DUE_BEFORE = 'DUE_BEFORE',
  NOT_DEALT_WITH = 'NOT_DEALT_WITH',
  DEFERRED = 'DEFERRED',
  SUBMITTED = 'SUBMITTED',
  REVIEW_DUE = 'REVIEW_DUE',
  RAISED = 'RAISED',
  PUT_FORWARD = 'PUT_FORWARD',
  STANDING_LIST = 'STANDING_LIST',
}
registerEnumType(AgendaOfferReason, {
  name: 'AgendaOfferReason',
  description: 'Too late already, due before the meeting, left over from an earlier one; a decision that was deferred, put before the body, or is to be reviewed by then; a signal; a learning put forward; a list that lives on.',
});

/** Something open that can be put on an agenda. */
@ObjectType()
export class AgendaOffer {
  @Field(() => String, { description: 'What it is: ‘ACTION’, ‘AGENDA_ITEM’, ‘DECISION’, ‘SIGNAL’, ‘LEARNING’, ‘COMMITMENTS’.' })
  kind: string;

  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Of the record itself, of the meeting it was left over from, or the code of the body.' })
  number: string;

  @Field(() => String)
  title: string;

  @Field(() => AgendaOfferReason)
  reason: AgendaOfferReason;

  @Field(() => DayScalar, { nullable: true, description: 'When it was due, was on the agenda before, or was put forward.' })
  on: Day | null;

  /** Who may read it: on the agenda it is not opener. */
  level: Level;

  /** For what it comes on the agenda; to be discussed when left out. */
  purpose?: AgendaPurpose;

  /** The item that was left over: what was written there comes along, with its papers. */
  leftOver?: AgendaItem;
}

/** Where an item came from. */
export type AgendaOrigin = Pick<AgendaOffer, 'number' | 'title'>;

/** What one feature offers to the agenda of a meeting. All is read as the viewer. */
export interface AgendaContribution {
  offersFor: (meeting: Meeting) => Promise<AgendaOffer[]>;
  /** By id; what the viewer may not see is left out. */
  originsOf: (ids: readonly string[]) => Promise<Map<string, AgendaOrigin>>;
}

/** What is open, by kind: stands left of all who contribute. */
export const agendaContributions = new Registry<AgendaContribution>('agenda');
