import { registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { ReadableRow } from '@schakel/database';

export enum MinutesRecordKind {
  DECISION = 'DECISION',
  ACTION = 'ACTION',
  COMMITMENT = 'COMMITMENT',
  SIGNAL = 'SIGNAL',
  LEARNING = 'LEARNING',
}
registerEnumType(MinutesRecordKind, { name: 'MinutesRecordKind', description: 'Besluit, actie, toezegging, signaal, leerpunt.' });

/** Where a record was made: at which meeting, under which item. The record itself stands in the library of its kind; carries the item's readability. */
@Entity()
@Unique(['sectionId', 'recordId'])
@Index(['meetingId'])
@Index(['recordId'])
@Check('body_id is not null')
@Check(`kind in ('${Object.values(MinutesRecordKind).join("', '")}')`)
export class MinutesEntry extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  meetingId: string;

  @Column('uuid')
  sectionId: string;

  /** Null for the opening. */
  @Column('uuid', { nullable: true })
  agendaItemId: string | null;

  @Column('text')
  kind: MinutesRecordKind;

  @Column('uuid')
  recordId: string;

  @Column('timestamptz')
  madeAt: Date;
}
