import { newId, realNow } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { hashToken, newToken } from '@schakel/people';
import type { MailAnswers, MailLink } from './mail-model.js';
import type { Mail, MailText } from './mail.entity.js';

/** Stands for the token in what is kept: a token exists only in the mail that leaves the house. */
const tokenMark = '…';

const path = '/a/';

/** The links with which a mail's reader answers: each opens the page with that choice made, and nothing is sent before he confirms it. */
export function answersOf(ask: string, choices: readonly { value: string; label: string }[], publicUrl: string): MailAnswers {
  const url = `${publicUrl}${path}${tokenMark}`;
  return { ask, url, links: choices.map(({ value, label }): MailLink => ({ label, url: `${url}?antwoord=${value}` })) };
}

/** The words as they leave the house, with a fresh token that is kept as a hash. A mail that is sent again has another one; both work. */
export async function withAnswerLinks({ text, html }: Pick<MailText, 'text' | 'html'>, { id, personId, answerKind, answerSubjectId }: Mail, publicUrl: string): Promise<Pick<MailText, 'text' | 'html'>> {
  const token = newToken();
  await unit().execute(
    'insert into answer_token (id, token_hash, person_id, mail_id, kind, subject_id, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [newId(), hashToken(token), personId, id, answerKind, answerSubjectId, realNow()],
  );
  const complete = (words: string): string => words.replaceAll(`${publicUrl}${path}${tokenMark}`, `${publicUrl}${path}${token}`);
  return { text: complete(text), html: complete(html) };
}
