import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { VersionedRow } from '@schakel/database';
import { sessionTerms } from './terms.js';

/** One browser in which a person is signed in. Ends by itself (see `sessionTerms`) or when it is revoked. */
@ObjectType()
@Entity()
@Index(['personId'])
export class Session extends VersionedRow {
  @Column('uuid')
  personId: string;

  /** SHA-256 of the token in the cookie; the token itself is kept nowhere. */
  @Column('text', { unique: true, select: false })
  tokenHash: string;

  @Field(() => Date)
  @Column('timestamptz')
  createdAt: Date;

  @Field(() => Date)
  @Column('timestamptz')
  lastUsedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Field(() => String, { nullable: true, description: 'Browser and system in words: ‘Firefox op Windows’.' })
  @Column('text', { nullable: true })
  userAgent: string | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}

/** SQL condition: the session still works, by the database's own clock. */
export const isLive = (alias: string): string =>
  `${alias}.revoked_at is null and ${alias}.expires_at > clock_timestamp()
   and ${alias}.last_used_at > clock_timestamp() - interval '${sessionTerms.idleMinutes} minutes'`;
