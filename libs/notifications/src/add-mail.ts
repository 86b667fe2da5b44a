import { newId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { enqueue, jobKind } from '@schakel/jobs';
import type { MailCalendar, MailModel } from './mail-model.js';
import { MailState, type MailPurpose } from './mail.entity.js';
import { renderHtml, renderText } from './render-mail.js';

/** Sends one mail. */
export const sendMail = jobKind<{ mailId: string }>('notifications.send-mail', 'Een mail versturen');

export interface Recipient {
  personId: string;
  name: string;
  address: string;
}

interface NewMail {
  id?: string;
  to: Recipient;
  purpose: MailPurpose;
  model: MailModel;
  linkId?: string;
  calendar?: MailCalendar;
  /** The question that the links in `model.answers` answer. */
  answer?: { kind: string; subjectId: string };
  /** Kinds of news that its reader can refuse with the link in it. */
  topics?: readonly string[];
  /** The occasion: a second mail for it is not made. */
  onceKey: string;
  publicUrl: string;
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/** One logical mail has one Message-ID, however often it is tried. */
export function messageIdOf(mailId: string, publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return `<${mailId}@${loopback.test(hostname) ? 'schakel.localhost' : hostname}>`;
}

/** A subject is one line, with ordinary spaces: mail programs show others as boxes. */
const subjectLine = (subject: string): string => subject.replace(/[\s\u00A0\u202F\u2007]+/g, ' ').trim();

/** Writes a mail with its words, to be sent by `job` after this unit commits. Returns its id, or null when that occasion has its mail. */
export async function addMail({ id = newId(), to, purpose, model, linkId, calendar, answer, topics = [], onceKey, publicUrl }: NewMail): Promise<string | null> {
  const added = await unit().execute(
    `insert into mail (id, person_id, to_name, to_address, subject, purpose, link_id, message_id, once_key, state, created_at, topics, answer_kind, answer_subject_id, attempts)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 0) on conflict do nothing`,
    [id, to.personId, to.name, to.address, subjectLine(model.subject), purpose, linkId ?? null, messageIdOf(id, publicUrl), onceKey, MailState.QUEUED, unit().moment.at, topics, answer?.kind ?? null, answer?.subjectId ?? null],
  );
  if (added === 0) return null;
  await unit().execute('insert into mail_text (mail_id, text, html, calendar) values ($1, $2, $3, $4)', [id, renderText(model), renderHtml(model), calendar?.content ?? null]);
  return id;
}

/** Asks for a mail to be sent. `round` tells the first time from later ones. */
export const askToSend = (mailId: string, round = 0): Promise<string | null> => enqueue(sendMail, { mailId }, `mail ${mailId} ${round}`);
