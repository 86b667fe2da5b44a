import { inWords } from '@schakel/kernel';
import type { MeetingRecord } from './meeting-records.js';
import { MinutesRecordKind } from './minutes-entry.entity.js';

const kindWords: Readonly<Record<MinutesRecordKind, string>> = {
  [MinutesRecordKind.DECISION]: 'Besluit', [MinutesRecordKind.ACTION]: 'Actie', [MinutesRecordKind.COMMITMENT]: 'Toezegging', [MinutesRecordKind.SIGNAL]: 'Signaal', [MinutesRecordKind.LEARNING]: 'Leerpunt',
};

/** 'Toezegging: De VGN zoekt het uit (VGN, uiterlijk 2 mei 2022)'. */
export function recordInWords({ kind, title, party, dueOn, isSubmitted, isDeferred, isRejected, isWithdrawn, timesRaised, reservation }: MeetingRecord): string {
  const further = [party, dueOn && `uiterlijk ${inWords(dueOn)}`, isSubmitted && 'voorgelegd, nog niet genomen', reservation && reservation[0]?.toLowerCase() + reservation.slice(1), isDeferred && 'aangehouden', isRejected && 'verworpen', timesRaised > 1 && `${timesRaised} keer gemeld`, isWithdrawn && 'ingetrokken'].filter(Boolean);
  return `${kindWords[kind]}: ${title}${further.length > 0 ? ` (${further.join(', ')})` : ''}`;
}
