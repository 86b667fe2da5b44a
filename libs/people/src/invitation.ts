import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { conflict, invalid, realNow } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { loader } from '@schakel/graphql';
import { insert } from '@schakel/history';
import { In } from 'typeorm';
import { Account } from './account.entity.js';
import { normalisedEmail } from './email-address.js';
import { LinkPurpose, OneTimeLink } from './one-time-link.entity.js';
import { requestLink, voidLinks } from './one-time-links.js';
import { Person } from './person.entity.js';

export enum InvitationState {
  /** Asked for; its mail has not left yet. */
  WAITING = 'WAITING',
  SENT = 'SENT',
  USED = 'USED',
  EXPIRED = 'EXPIRED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(InvitationState, { name: 'InvitationState' });

/** The last invitation of a person; for administrators. */
@ObjectType()
export class Invitation {
  @Field(() => InvitationState)
  state: InvitationState;

  @Field(() => Date)
  askedAt: Date;

  @Field(() => Date, { description: 'From then on its link no longer works.' })
  expiresAt: Date;
}

/** By the clock on the wall: links live in real time. */
function stateOf({ usedAt, isVoid, timesIssued, expiresAt }: OneTimeLink): InvitationState {
  if (usedAt) return isVoid ? InvitationState.WITHDRAWN : InvitationState.USED;
  if (timesIssued === 0) return InvitationState.WAITING;
  return expiresAt <= realNow() ? InvitationState.EXPIRED : InvitationState.SENT;
}

/** The last invitation, as far as the viewer may see it; batched. */
export const invitationOf = (personId: string): Promise<Invitation | null> =>
  loader<string, Invitation | null>('invitations', async (ids) => {
    const links = await unit().manager.find(OneTimeLink, { where: { personId: In([...ids]), purpose: LinkPurpose.INVITATION }, order: { createdAt: 'ASC', id: 'ASC' } });
    const last = new Map(links.map((link) => [link.personId, link]));
    return ids.map((id) => {
      const link = last.get(id);
      return link ? { state: stateOf(link), askedAt: link.createdAt, expiresAt: link.expiresAt } : null;
    });
  }).load(personId);

/** A typed address in the form accounts keep. Errors: INVALID `email`. */
export function fitEmail(typed: string): string {
  const email = normalisedEmail(typed);
  if (!email) throw invalid({ field: 'email', message: 'Dit is geen e-mailadres. Kijk of er een @ en een punt in staan.' });
  return email;
}

/** Errors: CONFLICT EMAIL_TAKEN, with who has the address. */
export async function refuseTaken(email: string): Promise<void> {
  const taken = await unit().manager.findOneBy(Account, { email });
  if (!taken) return;
  const owner = await unit().manager.findOneBy(Person, { id: taken.personId });
  throw conflict('EMAIL_TAKEN', `Dit e-mailadres is al van ${owner?.name ?? 'iemand anders'}.`, { personId: taken.personId, name: owner?.name ?? null });
}

/** Gives a person an address to sign in with, without a password: that comes with the invitation. Errors: CONFLICT EMAIL_TAKEN. */
export async function giveAccount(personId: string, email: string): Promise<Account> {
  await refuseTaken(email);
  return insert(Account, { personId, email, lastSignedInAt: null });
}

/** A fresh invitation by mail; the link of an older one stops working. */
export async function sendInvitation(personId: string): Promise<void> {
  await voidLinks(personId, LinkPurpose.INVITATION);
  await requestLink(personId, LinkPurpose.INVITATION);
}
