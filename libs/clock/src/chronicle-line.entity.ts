import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Row } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

export enum ChronicleKind {
  MAIL = 'MAIL',
  NOTIFICATION = 'NOTIFICATION',
  ACTION_OVERDUE = 'ACTION_OVERDUE',
  BODY_EXPIRED = 'BODY_EXPIRED',
}
registerEnumType(ChronicleKind, { name: 'ChronicleKind' });

/** One thing that happened on a day that the demo clock passed. */
@ObjectType()
@Entity()
@Check(`kind in ('MAIL','NOTIFICATION','ACTION_OVERDUE','BODY_EXPIRED')`)
@Index(['passageId', 'day', 'position'], { unique: true })
export class ChronicleLine extends Row {
  @Column('uuid')
  passageId: string;

  @Field(() => DayScalar)
  @Column('date')
  day: Day;

  /** Order within the day, from 1. */
  @Column('int')
  position: number;

  @Field(() => ChronicleKind)
  @Column('text')
  kind: ChronicleKind;

  @Field(() => String, { description: 'Subject of the mail, title of the notification, the action or the body.' })
  @Column('text')
  text: string;

  @Field(() => [String], { description: 'Names of who received it.' })
  @Column('text', { array: true, default: '{}' })
  recipients: string[];

  @Field(() => String, { description: 'Address in the web app.' })
  @Column('text')
  path: string;

  /** What it is about: who may not see that action does not see this. */
  @Column('uuid', { nullable: true })
  actionId: string | null;
}
