/** A mail before it is written out: the HTML and the plain text say the same. */
export interface MailModel {
  /** Who must do what by when; never confidential content. */
  subject: string;
  greeting: string;
  /** Paragraphs above the sections. */
  intro: readonly string[];
  /** What a reader looks for first: when, where. */
  details?: readonly MailDetail[];
  sections: readonly MailSection[];
  /** A question that is answered from the mail. */
  answers?: MailAnswers;
  /** One thing to do. */
  button?: MailLink;
  /** Paragraphs below. */
  closing?: readonly string[];
  /** Why this person gets this mail, and what to do when that is wrong. */
  footer: readonly string[];
  /** Where its reader refuses such mails; its token is made when it is sent. */
  unsubscribe?: MailLink;
}

/** Each link opens a page with that answer chosen, where it is confirmed. */
export interface MailAnswers {
  ask: string;
  links: readonly MailLink[];
  /** The page with nothing chosen. */
  url: string;
}

export interface MailSection {
  heading: string;
  items: readonly MailItem[];
  /** How many more there are than are written out here. */
  more: number;
}

export interface MailItem {
  /** Null where the title says it. */
  number: string | null;
  title: string;
  url: string;
  /** Short facts on one line: the body, the party. */
  place: readonly string[];
  /** Whole sentences. */
  facts: readonly string[];
}

export interface MailDetail {
  label: string;
  text: string;
}

/** A calendar file that mail programs offer to take over. */
export interface MailCalendar {
  method: 'REQUEST' | 'CANCEL';
  /** iCalendar, as `@schakel/calendar` writes it. */
  content: string;
}

export interface MailLink {
  label: string;
  url: string;
}
