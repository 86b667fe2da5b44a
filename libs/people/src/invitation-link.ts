import { conflict } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { asViewer } from '@schakel/access';
import { IsNull, type DataSource } from 'typeorm';
import { mayInvite } from './administration.policy.js';
import { beyondViewer } from './beyond-viewer.js';
import { lockPerson } from './lock-person.js';
import { LinkPurpose, OneTimeLink } from './one-time-link.entity.js';
import { issueToken, linkPaths } from './one-time-links.js';
import type { PeopleSettings } from './people-settings.js';

/**
 * The link of an open invitation, for the administrator to bring himself where no mail leaves the house. Made as it is shown: a former
 * one stops working, and nobody can look it up again. No mutation: what those answer is kept.
 * Errors: UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, CONFLICT MAILS_LEAVE, NO_OPEN_INVITATION.
 */
export async function invitationLink(dataSource: DataSource, { hasSmtp, publicUrl }: PeopleSettings, personId: string): Promise<string> {
  const linkId = await asViewer(dataSource, 'invitationLink', async () => {
    await lockPerson(personId, mayInvite);
    if (hasSmtp) throw conflict('MAILS_LEAVE', 'De link staat in de mail die Schakel verstuurt.');
    const open = await unit().manager.findOneBy(OneTimeLink, { personId, purpose: LinkPurpose.INVITATION, usedAt: IsNull() });
    if (!open) throw conflict('NO_OPEN_INVITATION', 'Er is geen uitnodiging die nog open staat.');
    return open.id;
  });
  const token = await beyondViewer(dataSource, 'account-link', 'invitationLink', () => issueToken(linkId));
  return `${publicUrl}${linkPaths[LinkPurpose.INVITATION]}${token}`;
}
