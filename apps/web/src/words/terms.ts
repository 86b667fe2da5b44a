import { m } from '../paraglide/messages.js';
import { dayText } from './dates.js';

/** ‘vanaf vr 1 apr 2022 tot en met do 30 jun 2022’; says so when there is no bound. */
export function termInWords({ from, until }: { from?: string | null; until?: string | null }): string {
  const parts = [
    from ? m.administration_parties_term_from({ from: dayText(from) }) : '',
    until ? m.administration_parties_term_until({ until: dayText(until) }) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' ') : m.administration_parties_term_always();
}
