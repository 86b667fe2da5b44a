/** What `GET /answer/<token>` says; the words are the server's, since each kind of question has its own. */
export interface AnswerQuestion {
  title: string;
  person: string;
  facts: { label: string; text: string }[];
  choices: AnswerChoice[];
  given: { choice: string; words: string } | null;
  closed: string | null;
}

export interface AnswerChoice {
  value: string;
  label: string;
  fields: AnswerField[];
}

export interface AnswerField {
  name: string;
  label: string;
  hint?: string;
  options?: { value: string; label: string }[];
  maxLength?: number;
  value: string;
}
