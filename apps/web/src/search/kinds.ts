import { signalStateWord } from '../escalations/signal-words.js';
import type { ActionState, DecisionState, MeetingState, SearchKind, SignalState, Standing } from '../generated/enums.js';
import type { SearchLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { actionStateWord, decisionStateWord, meetingStateWord, standingWord, type ToneWord } from '../words/states.js';

type Line = SearchLineFragment;

interface KindOfHit {
  word: () => string;
  words: () => string;
  /** Address of the page it stands on; null when there is none. */
  path: (hit: Line) => string | null;
  state?: (state: string) => ToneWord;
}

const page = (room: string, address: string | null | undefined): string | null => (address ? `${room}/${encodeURIComponent(address)}` : null);
const inBody = (part: string) => ({ body }: Line) => (body ? `/overleggen/${encodeURIComponent(body.code)}?deel=${part}` : null);

/** What can be found, in the order in which it is shown: its words, its page. A new kind of the server gets its line here. */
export const kinds: Record<SearchKind, KindOfHit> = {
  ACTION: { word: m.search_kind_action, words: m.search_kinds_action, path: ({ address }) => page('/acties', address), state: (state) => actionStateWord(state as ActionState) },
  DECISION: { word: m.search_kind_decision, words: m.search_kinds_decision, path: ({ address }) => page('/besluiten', address), state: (state) => decisionStateWord(state as DecisionState) },
  MEETING: { word: m.search_kind_meeting, words: m.search_kinds_meeting, path: ({ address }) => page('/vergaderingen', address), state: (state) => meetingStateWord(state as MeetingState) },
  BODY: { word: m.search_kind_body, words: m.search_kinds_body, path: ({ address }) => page('/overleggen', address) },
  ORGANISATION: { word: m.search_kind_organisation, words: m.search_kinds_organisation, path: ({ address }) => page('/partijen', address) },
  GROUP: { word: m.search_kind_group, words: m.search_kinds_group, path: ({ address }) => page('/partijen/groep', address) },
  REGION: { word: m.search_kind_region, words: m.search_kinds_region, path: ({ address }) => page('/regios', address) },
  PERSON: { word: m.search_kind_person, words: m.search_kinds_person, path: ({ person }) => page('/partijen', person?.affiliations[0]?.organisation.slug) },
  LEARNING: { word: m.search_kind_learning, words: m.search_kinds_learning, path: ({ address }) => page('/leerpunten', address) },
  SIGNAL: { word: m.search_kind_signal, words: m.search_kinds_signal, path: ({ address }) => page('/signalen', address), state: (state) => signalStateWord(state as SignalState) },
  RECOMMENDATION: { word: m.search_kind_recommendation, words: m.search_kinds_recommendation, path: inBody('besluiten') },
  PROGRESS: { word: m.search_kind_progress, words: m.search_kinds_progress, path: ({ subject }) => page('/acties', subject?.address), state: (state) => standingWord(state as Standing) },
  COMMENT: { word: m.search_kind_comment, words: m.search_kinds_comment, path: ({ subject }) => page('/acties', subject?.address) },
};

export const pathOf = (hit: Line): string | null => kinds[hit.kind].path(hit);

export const stateOf = ({ kind, state }: Line): ToneWord | null => (state ? (kinds[kind].state?.(state) ?? null) : null);
