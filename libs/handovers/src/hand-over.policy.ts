import { anyViewer, inNetwork, readable, secure, type Viewer } from '@schakel/database';
import { act, holdsFunction } from '@schakel/access';
import { recorded } from '@schakel/history';
import { arranges, type SteeringFacts } from '@schakel/bodies';
import { EndCondition } from './end-condition.entity.js';
import { HandOverLine } from './hand-over-line.entity.js';
import { HandOver } from './hand-over.entity.js';
import { SeatGapNote } from './seat-gap-note.entity.js';

secure(HandOver, { select: inNetwork, insert: anyViewer, update: inNetwork });
recorded(HandOver, { subject: ({ bodyId }) => bodyId, leaveOut: ['bodyId', 'provenance'] });

// Besides who may see the record: chair and secretary of the body that is asked to take it.
const seenByTaker = `${readable} or successor_id = any ((select viewer_cleared_bodies())::uuid[])`;
secure(HandOverLine, { select: seenByTaker, insert: anyViewer, update: seenByTaker });
recorded(HandOverLine, { subject: ({ subjectId }) => subjectId, leaveOut: ['handOverId', 'kind', 'recordId', 'subjectId', 'givenById', 'givenOn', 'answeredById', 'answeredOn'] });

secure(EndCondition, { select: inNetwork, insert: anyViewer, update: inNetwork, delete: inNetwork });
recorded(EndCondition, { subject: ({ bodyId }) => bodyId, leaveOut: ['bodyId', 'position', 'provenance'] });

secure(SeatGapNote, { select: inNetwork, insert: anyViewer, update: inNetwork });
recorded(SeatGapNote, { subject: ({ handOverId }) => handOverId, leaveOut: ['handOverId'] });

/** A body that closes and who stands above it. */
export interface ClosingFacts extends SteeringFacts {
  aboveId: string | null;
  /** Nobody who takes part is chair or holds the regie there. */
  isAboveVacant: boolean;
}

/** The body above decides; where there is none its own regie or secretary; where those are vacant the administrator. */
const closes = (viewer: Viewer, facts: ClosingFacts): boolean =>
  facts.aboveId === null ? arranges(viewer, facts) : holdsFunction(viewer, facts.aboveId, 'CHAIR', 'REGIE') || (viewer.isAdministrator && facts.isAboveVacant);

export const mayClose = act('handovers.close',
  'Dit doet de voorzitter of de regiehouder van het overleg erboven. Is er geen overleg erboven, dan doet de regiehouder of de secretaris het zelf. Is dat allemaal vacant, dan doet de beheerder het.', closes);

const winds = (viewer: Viewer, facts: ClosingFacts): boolean =>
  holdsFunction(viewer, facts.bodyId, 'CHAIR', 'REGIE', 'SECRETARY') || closes(viewer, facts) || (viewer.isAdministrator && facts.isUnsteered);

const winding = 'Dit doet de voorzitter, de regiehouder of de secretaris van het overleg dat stopt, of wie over de sluiting beslist.';

export const mayGive = act('handovers.give', winding, winds);

export const mayMeetCondition = act('handovers.meet-condition', winding, winds);

export const maySetConditions = act('handovers.set-conditions',
  'Dit doet de regiehouder of de secretaris van het overleg. Zijn die er niet, dan doet de beheerder het.', (viewer: Viewer, facts: ClosingFacts) => arranges(viewer, facts));

/** To end a promise is ruled, not kept by the secretary. */
export const mayEndLine = act('handovers.end-line',
  'Dit doet de voorzitter of de regiehouder van het overleg dat stopt, of wie over de sluiting beslist.',
  (viewer: Viewer, facts: ClosingFacts) => holdsFunction(viewer, facts.bodyId, 'CHAIR', 'REGIE') || closes(viewer, facts));

/** The body that is asked to take something over. */
export interface TakerFacts {
  bodyId: string;
  /** Nobody who takes part is chair, secretary or holds the regie there. */
  isVacant?: boolean;
}

export const mayAnswerLine = act('handovers.answer',
  'Dit doet de voorzitter, de regiehouder of de secretaris van het overleg dat het overneemt.',
  (viewer: Viewer, { bodyId, isVacant }: TakerFacts) => holdsFunction(viewer, bodyId, 'CHAIR', 'REGIE', 'SECRETARY') || (viewer.isAdministrator && isVacant === true));

export const mayExplainGap = act('handovers.explain-gap',
  'Dit doet wie de overdracht regelt, of de voorzitter, de regiehouder of de secretaris van het overleg dat het overneemt.',
  (viewer: Viewer, facts: ClosingFacts & { takerId?: string }) => winds(viewer, facts) || (facts.takerId !== undefined && holdsFunction(viewer, facts.takerId, 'CHAIR', 'REGIE', 'SECRETARY')));
