import { SchakelError, realNow, type Moment } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { domainMoment } from '@schakel/access';
import type { DataSource } from 'typeorm';
import { askToSend, sendMail } from './add-mail.js';
import { withAnswerLinks } from './answer-link.js';
import { withToken } from './link-mail.js';
import { withUnsubscribe } from './unsubscribe-link.js';
import { bounceOf } from './bounce-words.js';
import { Mail, MailState, MailText } from './mail.entity.js';
import { noteBounce, withoutAddress } from './note-bounce.js';
import { isRecipientRefused, isRefusedForGood, type Message, type Postman } from './smtp-transport.js';

export interface SendSettings {
  /** Null: there is no mail server. */
  postman: Postman | null;
  isDemo: boolean;
  publicUrl: string;
}

/** A unit of work about mails, beyond any viewer. */
export const mailUnit = <T>(dataSource: DataSource, moment: Moment, work: () => Promise<T>): Promise<T> =>
  UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'send mail' }, work, 'mail');

/**
 * Sends a mail that waits: notes the attempt, sends, marks. A mail that was sent or refused before is left alone. When the mail server
 * cannot be reached it stays queued and the job fails, so that the queue tries again; each attempt has the same Message-ID.
 */
export async function sendQueuedMail(dataSource: DataSource, mailId: string, { postman, isDemo, publicUrl }: SendSettings): Promise<void> {
  const moment = await domainMoment(dataSource);
  const attempt = await mailUnit(dataSource, moment, () => beginAttempt(mailId));
  if (!attempt) return;
  const { mail, words } = attempt;
  const end = (state: MailState): Promise<void> => mailUnit(dataSource, moment, () => endAttempt(mail, state, moment, isDemo));
  if (!postman) return end(MailState.KEPT);
  try {
    const complete = await mailUnit(dataSource, moment, () => withTokens(mail, words, publicUrl));
    await postman.deliver({ envelopeId: mail.id, messageId: mail.messageId, to: { name: mail.toName, address: mail.toAddress }, subject: mail.subject, calendar: words.calendar, ...complete });
  } catch (error) {
    await mailUnit(dataSource, moment, () => noteFailure(mail, error));
    if (isFinal(error)) return;
    // The queue keeps and logs what is thrown.
    throw new Error(reasonOf(error, mail), { cause: error });
  }
  await end(MailState.SENT);
}

/** The words with the tokens that stand only in a mail that leaves the house. */
async function withTokens(mail: Mail, { text, html }: MailText, publicUrl: string): Promise<Pick<Message, 'text' | 'html' | 'unsubscribeUrl'>> {
  if (mail.linkId) return withToken({ text, html }, mail.linkId, publicUrl);
  if (!mail.personId) return { text, html };
  const words = mail.answerKind ? await withAnswerLinks({ text, html }, mail, publicUrl) : { text, html };
  return mail.topics.length > 0 ? withUnsubscribe(words, mail, publicUrl) : words;
}

/** Refused by the mail server, or a link that was used or made void in the meantime. */
const isFinal = (error: unknown): boolean => isRefusedForGood(error) || (error instanceof SchakelError && error.code === 'NOT_FOUND');

async function beginAttempt(mailId: string): Promise<{ mail: Mail; words: MailText } | null> {
  const { manager } = unit();
  const begun = await unit().execute(`update mail set attempts = attempts + 1, attempted_at = $2 where id = $1 and state = 'QUEUED'`, [mailId, realNow()]);
  if (begun === 0) return null;
  const mail = await manager.findOneByOrFail(Mail, { id: mailId });
  return { mail, words: await manager.findOneByOrFail(MailText, { mailId }) };
}

async function endAttempt({ id }: Mail, state: MailState, moment: Moment, keepsWords: boolean): Promise<void> {
  await unit().execute('update mail set state = $2, sent_at = $3, last_error = null where id = $1', [id, state, state === MailState.SENT ? moment.at : null]);
  if (!keepsWords) await forgetWords(id);
}

const reasonOf = (error: unknown, mail: Mail): string => withoutAddress(String((error as Error).message), mail);

/** The words of a mail that failed stay for a week: somebody may mend what was wrong and send it again. */
async function noteFailure(mail: Mail, error: unknown): Promise<void> {
  if (isRecipientRefused(error)) return noteBounce(mail, bounceOf(String((error as Error).message)));
  const state = isFinal(error) ? MailState.FAILED : MailState.QUEUED;
  await unit().execute('update mail set state = $2, last_error = $3 where id = $1', [mail.id, state, reasonOf(error, mail)]);
}

async function forgetWords(mailId: string): Promise<void> {
  await unit().execute('delete from mail_text where mail_id = $1', [mailId]);
  await unit().execute('update mail set has_words = false where id = $1', [mailId]);
}

const wordsOfFailedMs = 7 * 86_400_000;

/** After a week nobody sends a failed mail again: its words go. In demo mode they stay. */
export async function forgetWordsOfFailed(): Promise<void> {
  const old = `state in ('FAILED', 'BOUNCED') and has_words and attempted_at < $1 and not exists (select 1 from domain_clock where demo_day is not null)`;
  const before = [new Date(realNow().getTime() - wordsOfFailedMs)];
  await unit().execute(`delete from mail_text where mail_id in (select id from mail where ${old})`, before);
  await unit().execute(`update mail set has_words = false where ${old}`, before);
}

/** After about a day of trying. */
const mostAttempts = 240;

/** The queue tries for some hours; mails that are still waiting then are asked for again each hour, and given up after about a day. */
export async function askAgainForQueuedMails(): Promise<void> {
  await unit().execute(
    `update mail set state = 'FAILED', last_error = 'Opgegeven na ' || attempts || ' pogingen. ' || coalesce(last_error, '') where state = 'QUEUED' and attempts >= $1`,
    [mostAttempts],
  );
  const waiting: { id: string; attempts: number }[] = await unit().manager.query(
    `select id, attempts from mail where state = 'QUEUED' and attempted_at < $1 order by attempted_at limit 1000`,
    [new Date(realNow().getTime() - 3_600_000)],
  );
  // Asked for anew, what was given up before needs nobody's attention.
  await unit().execute(
    `update outbox_entry set set_aside_at = $2, set_aside_reason = 'Opnieuw gevraagd'
      where done_at is null and given_up_at is not null and set_aside_at is null and kind = $3 and payload->>'mailId' = any ($1)`,
    [waiting.map(({ id }) => id), realNow(), sendMail.kind],
  );
  for (const { id, attempts } of waiting) await askToSend(id, attempts);
}
