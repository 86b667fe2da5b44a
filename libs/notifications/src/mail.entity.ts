import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Row } from '@schakel/database';

export enum MailState {
  QUEUED = 'QUEUED',
  SENT = 'SENT',
  /** There is no mail server: it stays here. */
  KEPT = 'KEPT',
  /** Refused for good, or given up. */
  FAILED = 'FAILED',
  /** It came back: this address does not take it. */
  BOUNCED = 'BOUNCED',
}
registerEnumType(MailState, { name: 'MailState' });

export enum MailPurpose {
  REMINDER = 'REMINDER',
  DIGEST = 'DIGEST',
  RESET_PASSWORD = 'RESET_PASSWORD',
  INVITATION = 'INVITATION',
  CONFIRM_EMAIL = 'CONFIRM_EMAIL',
  ADDRESS_CHANGED = 'ADDRESS_CHANGED',
  /** An invitation to a meeting, or what changed in it. */
  CONVOCATION = 'CONVOCATION',
  /** The agenda of a meeting. */
  AGENDA = 'AGENDA',
  /** Who is asked for a function or a mandate, and that a body closed. */
  BODY = 'BODY',
  /** A sample of another kind, for the administrator himself. */
  SAMPLE = 'SAMPLE',
}
registerEnumType(MailPurpose, { name: 'MailPurpose' });

/** One logical mail: its envelope and what became of it. Its words are a MailText. */
@ObjectType()
@Entity()
@Check(`state in ('QUEUED','SENT','KEPT','FAILED','BOUNCED')`)
@Index(['createdAt', 'id'])
@Index('mail_queued', ['attemptedAt'], { where: `state = 'QUEUED'` })
export class Mail extends Row {
  @Column('uuid', { nullable: true })
  @Index()
  personId: string | null;

  @Field(() => String)
  @Column('text')
  toName: string;

  @Field(() => String)
  @Column('text')
  toAddress: string;

  /** Never holds confidential content: the administrator reads it, and so does whoever sees a screen. */
  @Field(() => String)
  @Column('text')
  subject: string;

  @Field(() => MailPurpose)
  @Column('text')
  purpose: MailPurpose;

  /** The link that it brings, whose token is made when it is sent. */
  @Column('uuid', { nullable: true })
  linkId: string | null;

  /** The question that it brings, by its name in the registry of answers; its token is made when it is sent. */
  @Column('text', { nullable: true })
  answerKind: string | null;

  @Column('uuid', { nullable: true })
  answerSubjectId: string | null;

  /** Kinds of news that it brings and that its reader can refuse; none for a mail that nobody can refuse (password, invitation). */
  @Column('text', { array: true, default: '{}' })
  topics: string[];

  /** The same at each attempt, so that a mail that arrives twice is known as one. */
  @Field(() => String)
  @Column('text')
  messageId: string;

  /** The occasion: one occasion is one mail. */
  @Column('text', { unique: true })
  onceKey: string;

  @Field(() => MailState)
  @Column('text')
  state: MailState;

  /** By the clock of the domain. */
  @Field(() => Date)
  @Column('timestamptz')
  createdAt: Date;

  /** By the clock of the domain. */
  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Field(() => Int)
  @Column('int')
  attempts: number;

  /** The last attempt, by the clock on the wall. */
  @Column('timestamptz', { nullable: true })
  attemptedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What the mail server said, or the message that it came back with.' })
  @Column('text', { nullable: true })
  lastError: string | null;

  /** Its words are still there: a mail that failed can be sent again. */
  @Column('boolean', { default: true })
  hasWords: boolean;

  /** How often a person asked to send it again. */
  @Column('int', { default: 0 })
  resends: number;
}

/** The words of a mail: until it is sent (one that failed: a week longer, so that it can be sent again), and in demo mode for as long as the demo lasts. Tokens stand in it as '…'. */
@Entity()
export class MailText {
  @PrimaryColumn('uuid')
  mailId: string;

  @Column('text')
  text: string;

  @Column('text')
  html: string;

  /** iCalendar that goes along; it says itself whether it invites or cancels. */
  @Column('text', { nullable: true })
  calendar: string | null;
}
