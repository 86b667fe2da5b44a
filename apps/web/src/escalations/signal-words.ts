import type { SignalState } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';
import type { ToneWord } from '../words/states.js';

/** How a signal stands, in a word. */
export function signalStateWord(state: SignalState): ToneWord {
  if (state === 'ANSWERED') return { tone: 'good', word: m.fill_signal_answered() };
  return state === 'OPEN' ? { tone: 'care', word: m.fill_signal_open() } : { tone: 'quiet', word: m.minutes_record_is_withdrawn() };
}
