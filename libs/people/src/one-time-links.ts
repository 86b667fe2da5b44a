import { SchakelError } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { change, insert } from '@schakel/history';
import { enqueue, jobKind } from '@schakel/jobs';
import { IsNull } from 'typeorm';
import { Account } from './account.entity.js';
import { databaseTime } from './database-time.js';
import { LinkPurpose, OneTimeLink } from './one-time-link.entity.js';
import { Person } from './person.entity.js';
import { hoursAfter, linkTermHours } from './terms.js';
import { hashToken, looksLikeToken, newToken } from './tokens.js';

/** Somebody must be sent a link: the notifications mail it, with a token from `issueToken`. */
export const linkRequested = jobKind<{ linkId: string }>('people.link-requested', 'Een mail met een link maken');

/** The same for a link that was used, ran out or never was. */
export const linkGone = (): SchakelError => new SchakelError('NOT_FOUND', 'Deze link werkt niet meer. Vraag een nieuwe link aan.');

/** Path of the page that a link opens, per purpose; the token comes behind it. */
export const linkPaths: Readonly<Record<LinkPurpose, string>> = {
  [LinkPurpose.RESET_PASSWORD]: '/wachtwoord/',
  [LinkPurpose.INVITATION]: '/uitnodiging/',
  [LinkPurpose.CONFIRM_EMAIL]: '/adres/',
};

/** Writes down that a link is wanted; it has no token yet. Runs beyond the viewer. */
export async function addLink(personId: string, purpose: LinkPurpose, newEmail: string | null = null): Promise<OneTimeLink> {
  const createdAt = await databaseTime();
  return insert(OneTimeLink, { personId, purpose, tokenHash: null, timesIssued: 0, newEmail, createdAt, expiresAt: hoursAfter(createdAt, linkTermHours[purpose]), usedAt: null, isVoid: false });
}

/** Asks for a link and for the mail that brings it. Runs beyond the viewer (purpose 'account-link'). Returns the link's id. */
export async function requestLink(personId: string, purpose: LinkPurpose, newEmail: string | null = null): Promise<string> {
  const link = await addLink(personId, purpose, newEmail);
  await enqueue(linkRequested, { linkId: link.id }, `people.link ${link.id}`);
  return link.id;
}

/** For whom a link is, and what it does. `email` is the address it is sent to. */
export interface LinkDetails {
  personId: string;
  purpose: LinkPurpose;
  name: string;
  email: string;
}

export async function detailsOf({ personId, purpose, newEmail }: OneTimeLink): Promise<LinkDetails> {
  const { manager } = unit();
  const person = await manager.findOneByOrFail(Person, { id: personId });
  const account = await manager.findOneByOrFail(Account, { personId });
  return { personId, purpose, name: person.name, email: newEmail ?? account.email };
}

const sendable = (linkId: string): Promise<OneTimeLink | null> => unit().manager.findOneBy(OneTimeLink, { id: linkId, usedAt: IsNull() });

/** What the mail of a link must know; null when the link was used or made void in the meantime: then nothing is sent. Runs beyond the viewer. */
export async function linkToSend(linkId: string): Promise<LinkDetails | null> {
  const link = await sendable(linkId);
  return link && detailsOf(link);
}

/**
 * Makes the token of a link, at the moment of sending: its hash is kept, the term starts now. A second call (a mail that is sent again)
 * makes a new token and the former stops working. Runs beyond the viewer (purpose 'mail' or 'account-link').
 * Errors: NOT_FOUND for a link that is used or void.
 */
export async function issueToken(linkId: string): Promise<string> {
  const link = await sendable(linkId);
  if (!link) throw linkGone();
  const token = newToken();
  const now = await databaseTime();
  await change(link, link.version, { tokenHash: hashToken(token), timesIssued: link.timesIssued + 1, expiresAt: hoursAfter(now, linkTermHours[link.purpose]) });
  return token;
}

/** The open link of a token, held for this unit of work: two uses at once are one after the other. Errors: NOT_FOUND. */
export async function openLink(token: string): Promise<OneTimeLink> {
  if (!looksLikeToken(token)) throw linkGone();
  const link = await unit()
    .manager.createQueryBuilder(OneTimeLink, 'link')
    .setLock('pessimistic_write')
    .where('link.tokenHash = :hash and link.usedAt is null and link.expiresAt > clock_timestamp()', { hash: hashToken(token) })
    .getOne();
  if (!link) throw linkGone();
  return link;
}

/** Notes that a link did what it is for. */
export const markUsed = async (link: OneTimeLink): Promise<OneTimeLink> => change(link, link.version, { usedAt: await databaseTime() });

/** Makes every open link of a person void (of one purpose): another was used, the password changed, or it is withdrawn. Returns how many. */
export async function voidLinks(personId: string, purpose?: LinkPurpose): Promise<number> {
  const usedAt = await databaseTime();
  const open = await unit().manager.findBy(OneTimeLink, { personId, usedAt: IsNull(), ...(purpose ? { purpose } : {}) });
  for (const link of open) await change(link, link.version, { usedAt, isVoid: true });
  return open.length;
}
