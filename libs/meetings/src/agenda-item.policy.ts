import { anyViewer, readable, secure, type Viewer } from '@schakel/database';
import { act, holdsFunction } from '@schakel/access';
import { recorded } from '@schakel/history';
import { AgendaItem, AgendaItemState } from './agenda-item.entity.js';

// See: the meeting's level or higher, and whoever is named: who proposed it, later who was invited to it.
secure(AgendaItem, { select: readable, insert: anyViewer, update: readable });
recorded(AgendaItem, { subject: (item) => item.meetingId, leaveOut: ['meetingId', 'startsAfter', 'createdAt', 'proposedById', 'originId'] });

export interface AgendaFacts {
  bodyId: string;
}

export type AgendaItemFacts = AgendaFacts & Pick<AgendaItem, 'proposedById' | 'state'>;

/** Secretary, chair, or who replaces them: both see every item, confidential ones too (domain.md, 'Who sees what'). */
const arranges = (viewer: Viewer, { bodyId }: AgendaFacts): boolean => holdsFunction(viewer, bodyId, 'SECRETARY', 'CHAIR');

export const mayArrangeAgenda = act('agenda.arrange', 'Dit doet de secretaris of de voorzitter van dit overleg.', arranges);

export const mayProposeItem = act('agenda.propose', 'Alleen leden van dit overleg kunnen een agendapunt voorstellen.', (viewer, { bodyId }: AgendaFacts) =>
  viewer.ownBodyIds.includes(bodyId));

export const mayWithdrawItem = act('agenda.withdraw', 'Dit doet wie het punt voorstelde, zolang er niet over is beslist, of de secretaris of de voorzitter.',
  (viewer, facts: AgendaItemFacts) => arranges(viewer, facts) || (facts.state === AgendaItemState.PROPOSED && facts.proposedById === viewer.personId));
