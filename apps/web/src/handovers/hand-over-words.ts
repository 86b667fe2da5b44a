import type { Tone } from '../components/pill.js';
import type { HandOverLinePartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import type { HandOverFilter } from './hand-over-search.js';

export type Line = HandOverLinePartsFragment;

/** Unique in one hand-over. */
export const keyOf = ({ kind, recordId }: Pick<Line, 'kind' | 'recordId'>): string => `${kind}-${recordId}`;

/** As the server wants to hear which were meant, and how they were seen. */
export const picksOf = (lines: readonly Line[]): Pick<Line, 'kind' | 'recordId' | 'version'>[] => lines.map(({ kind, recordId, version }) => ({ kind, recordId, version }));

export const isSettled = ({ state }: Line): boolean => state === 'ACCEPTED' || state === 'ENDED';

const toGive = ({ state }: Line): boolean => state === 'UNASSIGNED' || state === 'DECLINED';

export const filterTests: Record<HandOverFilter, (line: Line) => boolean> = {
  alles: () => true,
  'te-geven': toGive,
  'te-beantwoorden': ({ state }) => state === 'GIVEN',
  klaar: isSettled,
};

export const filterWords: Record<HandOverFilter, () => string> = {
  alles: m.handovers_filter_all,
  'te-geven': m.handovers_filter_to_give,
  'te-beantwoorden': m.handovers_filter_to_answer,
  klaar: m.handovers_filter_done,
};

/** Where a line stands, and whose turn it is. */
export function standOf({ state, successor }: Line): { tone: Tone; word: string } {
  const body = successor?.name ?? '';
  switch (state) {
    case 'UNASSIGNED': return { tone: 'bad', word: m.handovers_state_unassigned() };
    case 'GIVEN': return { tone: 'care', word: m.handovers_state_given({ body }) };
    case 'ACCEPTED': return { tone: 'good', word: m.handovers_state_accepted({ body }) };
    case 'DECLINED': return { tone: 'bad', word: m.handovers_state_declined({ body }) };
    case 'ENDED': return { tone: 'quiet', word: m.handovers_state_ended() };
  }
}

const kinds: Record<string, () => string> = {
  ACTION: m.handovers_kind_action,
  ACTION_PART: m.handovers_kind_action_part,
  DECISION: m.handovers_kind_decision,
  MEETING: m.handovers_kind_meeting,
  LEARNING: m.handovers_kind_learning,
  MANDATE: m.handovers_kind_mandate,
  AGENDA_ITEM: m.tables_more_kind_agenda_item,
  REFERRAL: m.tables_more_kind_referral,
  SIGNAL: m.tables_more_kind_signal,
};

export const kindWord = (kind: string): string => (kinds[kind] ?? m.handovers_kind_other)();

/** In the order in which they come, a group per kind. */
export const byKind = (lines: readonly Line[]): { kind: string; lines: Line[] }[] =>
  [...new Set(lines.map(({ kind }) => kind))].map((kind) => ({ kind, lines: lines.filter((line) => line.kind === kind) }));
