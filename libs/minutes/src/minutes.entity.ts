import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Unique } from 'typeorm';
import { ReadableRow } from '@schakel/database';

export enum MinutesState {
  CONCEPT = 'CONCEPT',
}
registerEnumType(MinutesState, { name: 'MinutesState' });

/** The verslag of one meeting; its text stands in sections. Made when somebody begins to write. */
@ObjectType()
@Entity()
@Unique(['meetingId'])
@Check('body_id is not null')
@Check(`state in ('${Object.values(MinutesState).join("', '")}')`)
export class Minutes extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  meetingId: string;

  @Field(() => MinutesState)
  @Column('text', { default: MinutesState.CONCEPT })
  state: MinutesState;

  @Field(() => Boolean, { description: 'Whoever may see the meeting may read it, each section at its level; before, only who writes it.' })
  @Column('boolean', { default: false })
  isOpen: boolean;

  @Column('timestamptz')
  createdAt: Date;
}
