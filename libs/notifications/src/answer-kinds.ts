import { Registry } from '@schakel/kernel';
import type { MailDetail } from './mail-model.js';

/** Something to fill in beside a choice; it may always stay empty. */
export interface AnswerField {
  name: string;
  label: string;
  hint?: string;
  /** What to choose from. Without these it is a text. */
  options?: readonly { value: string; label: string }[];
  /** Of a text, in characters. */
  maxLength?: number;
  /** What stands there already. */
  value: string;
}

export interface AnswerChoice {
  value: string;
  label: string;
  fields: readonly AnswerField[];
}

/** What the page behind a link in a mail asks. Whoever holds the mail reads it, so never what is confidential. */
export interface AnswerQuestion {
  title: string;
  /** For whom the answer counts. */
  person: string;
  facts: readonly MailDetail[];
  choices: readonly AnswerChoice[];
  /** What was answered so far: the choice, and how it is said. */
  given: { choice: string; words: string } | null;
  /** Why it can no longer be answered, and what to do then; null while it can. */
  closed: string | null;
}

export interface GivenAnswer {
  choice: string;
  /** By the name of the field. */
  fields: Readonly<Record<string, string>>;
}

/** A kind of question that a mail can bring along. Both run as the person who got the mail, in a unit of work of his. */
export interface AnswerKind {
  /** Null: there is nothing to ask (any more). Changes nothing. */
  readonly ask: (subjectId: string) => Promise<AnswerQuestion | null>;
  /** Keeps an answer that `ask` offered; the same answer twice is one. Errors as of the operation behind it. */
  readonly answer: (subjectId: string, given: GivenAnswer) => Promise<void>;
}

/** What can be answered from a mail, each with its own operation behind it. */
export const answerKinds = new Registry<AnswerKind>('answers from a mail');
