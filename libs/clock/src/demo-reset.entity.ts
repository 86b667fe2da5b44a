import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { Row } from '@schakel/database';

export enum ResetState {
  ASKED = 'ASKED',
  DONE = 'DONE',
  /** Everything is as it was. */
  FAILED = 'FAILED',
}
registerEnumType(ResetState, { name: 'ResetState' });

/** A request to put the demo back to its beginning: carried out by the launcher, which has the owner's login. It outlives the reset itself. */
@ObjectType()
@Entity()
@Check(`state in ('ASKED','DONE','FAILED')`)
@Index(['askedAt'])
@Index('demo_reset_one_asked', ['state'], { unique: true, where: `state = 'ASKED'` })
export class DemoReset extends Row {
  @Column('uuid')
  askedById: string;

  @Field(() => Date, { description: 'By the clock on the wall.' })
  @Column('timestamptz')
  askedAt: Date;

  @Field(() => ResetState)
  @Column('text')
  state: ResetState;

  @Field(() => Date, { nullable: true, description: 'By the clock on the wall.' })
  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}
