import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { VersionedRow } from '@schakel/database';

/** How a person signs in: one address, kept in lower case. The secret is a Credential. */
@ObjectType({ description: 'Readable to its person and to administrators.' })
@Entity()
@Index(['personId'], { unique: true })
@Index(['email'], { unique: true })
@Check('email = lower(email)')
export class Account extends VersionedRow {
  @Column('uuid')
  personId: string;

  @Field(() => String)
  @Column('text')
  email: string;

  /** By the clock on the wall; kept here because sessions are tidied up. Bookkeeping: no version, no history. */
  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  lastSignedInAt: Date | null;
}
