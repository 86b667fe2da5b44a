import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Unique } from 'typeorm';
import { ReadableRow } from '@schakel/database';

export enum SignerRole {
  CHAIR = 'CHAIR',
  SECRETARY = 'SECRETARY',
}
registerEnumType(SignerRole, { name: 'SignerRole' });

/** One person's name under one text. An agreement between members, no qualified electronic signature. */
@ObjectType()
@Entity()
@Unique(['meetingId', 'role'])
@Unique(['meetingId', 'personId'])
@Check('body_id is not null')
@Check(`role in ('${Object.values(SignerRole).join("', '")}')`)
@Check(`not is_acting or role = 'CHAIR'`)
@Check(`digest ~ '^[0-9a-f]{64}$'`)
export class MinutesSignature extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  meetingId: string;

  @Column('uuid')
  personId: string;

  @Field(() => SignerRole)
  @Column('text')
  role: SignerRole;

  @Field(() => Boolean, { description: 'Led this meeting in the place of the chair.' })
  @Column('boolean', { default: false })
  isActing: boolean;

  /** Of the text that was signed. */
  @Column('text')
  digest: string;

  @Field(() => Date)
  @Column('timestamptz')
  signedAt: Date;
}
