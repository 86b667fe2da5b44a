import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { VersionedRow } from '@schakel/database';

/** An address from which mail came back. It counts as nobody's until somebody clears it; a person who takes another address is reachable at once. */
@ObjectType()
@Entity()
@Index(['personId'])
@Index('unreachable_address_present', ['address'], { unique: true, where: 'cleared_at is null' })
export class UnreachableAddress extends VersionedRow {
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Field(() => String)
  @Column('text')
  address: string;

  /** By the clock of the domain. */
  @Field(() => Date)
  @Column('timestamptz')
  since: Date;

  @Field(() => String, { description: 'What it means, in Dutch.' })
  @Column('text')
  reason: string;

  @Field(() => String, { nullable: true, description: 'The status code of the mail server: 5.1.1.' })
  @Column('text', { nullable: true })
  status: string | null;

  /** The mail that came back. */
  @Column('uuid', { nullable: true })
  mailId: string | null;

  @Column('timestamptz', { nullable: true })
  clearedAt: Date | null;

  @Column('uuid', { nullable: true })
  clearedById: string | null;
}
