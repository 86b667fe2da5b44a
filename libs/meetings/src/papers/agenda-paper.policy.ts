import { anyViewer, readable, secure, type Viewer } from '@schakel/database';
import { act, holdsFunction } from '@schakel/access';
import { recorded } from '@schakel/history';
import type { AgendaItem } from '../agenda-item.entity.js';
import { AgendaPaper, AgendaPaperVersion } from './agenda-paper.entity.js';

secure(AgendaPaper, { select: readable, insert: anyViewer, update: readable });
recorded(AgendaPaper, { subject: (paper) => paper.meetingId, leaveOut: ['meetingId', 'createdAt', 'withdrawnById'] });

secure(AgendaPaperVersion, { select: readable, insert: anyViewer });
recorded(AgendaPaperVersion, { subject: (version) => version.meetingId, leaveOut: ['meetingId', 'fileId', 'addedById', 'addedAt', 'mediaType'] });

export type PaperFacts = { bodyId: string } & Partial<Pick<AgendaItem, 'proposedById' | 'presenterId' | 'presenterOrganisationId'>>;

const bringsIn = (viewer: Viewer, { proposedById, presenterId, presenterOrganisationId }: PaperFacts): boolean =>
  [proposedById, presenterId].includes(viewer.personId) || (presenterOrganisationId ? viewer.organisationIds.includes(presenterOrganisationId) : false);

export const mayChangePapers = act('papers.change', 'Dit doet de secretaris of de voorzitter, of wie dit agendapunt voorstelde of inbrengt.', (viewer, facts: PaperFacts) =>
  holdsFunction(viewer, facts.bodyId, 'SECRETARY', 'CHAIR') || bringsIn(viewer, facts));
