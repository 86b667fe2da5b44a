import { inNetwork, ownRow, secure } from '@schakel/database';
import { act } from '@schakel/access';
import { recorded } from '@schakel/history';
import { MandateAcceptance, MandateSheet } from './mandate.entity.js';
import { arranges, type SteeringFacts } from './steering.js';

// What a table may decide is open to the whole network.
secure(MandateSheet, { select: inNetwork, insert: ownRow('written_by_id') });
secure(MandateAcceptance, { select: inNetwork, insert: ownRow('accepted_by_id') });

recorded(MandateSheet, { subject: (sheet) => sheet.bodyId });
recorded(MandateAcceptance, { subject: (acceptance) => acceptance.sheetId });

export const mayWriteMandate = act<SteeringFacts>(
  'bodies.write-mandate', 'Dit doet de regiehouder of de secretaris van het overleg. Zijn die er niet, dan doet de beheerder het.', arranges);

/** `sitsForParty`: the viewer sits at the table for that party now, also as substitute. */
export const mayAcceptMandate = act<{ sitsForParty: boolean }>(
  'bodies.accept-mandate', 'Dit doet wie voor deze partij aan tafel zit, of de vervanger.', (_viewer, { sitsForParty }) => sitsForParty);
