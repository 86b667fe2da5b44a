import { newId, realNow } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { hashToken, newToken } from '@schakel/people';
import type { MailLink } from './mail-model.js';
import type { Mail, MailText } from './mail.entity.js';

/** Stands for the token in what is kept: a token exists only in the mail that leaves the house. */
const tokenMark = '…';

const path = '/afmelden/';

/** The link with which a mail's reader refuses such mails. */
export const refusal = (publicUrl: string): MailLink => ({ label: 'Deze mails niet meer ontvangen', url: `${publicUrl}${path}${tokenMark}` });

interface Refusable extends Pick<MailText, 'text' | 'html'> {
  /** For the header that mail programs turn into a button (RFC 8058). */
  unsubscribeUrl: string;
}

/** The words as they leave the house, with a fresh token that is kept as a hash. A mail that is sent again has another one; both work. */
export async function withUnsubscribe({ text, html }: Pick<MailText, 'text' | 'html'>, { id, personId, topics }: Mail, publicUrl: string): Promise<Refusable> {
  const token = newToken();
  await unit().execute(
    'insert into unsubscribe_token (id, token_hash, person_id, mail_id, topics, created_at) values ($1, $2, $3, $4, $5, $6)',
    [newId(), hashToken(token), personId, id, topics, realNow()],
  );
  const complete = (words: string): string => words.replaceAll(`${publicUrl}${path}${tokenMark}`, `${publicUrl}${path}${token}`);
  return { text: complete(text), html: complete(html), unsubscribeUrl: `${publicUrl}${path}${token}` };
}
