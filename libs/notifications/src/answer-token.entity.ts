import { Column, Entity, Index } from 'typeorm';
import { Row, secure } from '@schakel/database';

/** What the links to answer in one mail can do: answer this one question for this person. Nothing else. */
@Entity()
@Index(['createdAt'])
export class AnswerToken extends Row {
  /** SHA-256: the token stands only in the mail. */
  @Column('text', { unique: true })
  tokenHash: string;

  @Column('uuid')
  personId: string;

  @Column('uuid')
  mailId: string;

  /** Name in the registry of answers. */
  @Column('text')
  kind: string;

  @Column('uuid')
  subjectId: string;

  /** By the clock on the wall: links grow old in real time. */
  @Column('timestamptz')
  createdAt: Date;
}

// Who holds the token need not be signed in: nobody reads these as a person.
secure(AnswerToken, { select: 'false' });
