import { Column, Entity, Index } from 'typeorm';
import { Row, secure } from '@schakel/database';
import type { MailPaces } from './mail-paces.js';
import type { NotificationTopic } from './notification-topics.js';

/** What a mail's link to refuse such mails can do: refuse these topics for this person, and undo that. Nothing else. */
@Entity()
@Index(['createdAt'])
export class UnsubscribeToken extends Row {
  /** SHA-256: the token stands only in the mail. */
  @Column('text', { unique: true })
  tokenHash: string;

  @Column('uuid')
  personId: string;

  @Column('uuid')
  mailId: string;

  @Column('text', { array: true })
  topics: NotificationTopic[];

  /** By the clock on the wall: links grow old in real time. */
  @Column('timestamptz')
  createdAt: Date;

  /** How it was before it was used; null: not used, or undone. */
  @Column('jsonb', { nullable: true })
  before: Partial<MailPaces> | null;
}

// Who holds the token need not be signed in: nobody reads these as a person.
secure(UnsubscribeToken, { select: 'false' });
