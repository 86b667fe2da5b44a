import { m } from '../paraglide/messages.js';
import type { DrawnBody } from './drawing-rows.js';

export const isVacant = ({ body, isEnded }: DrawnBody): boolean => !isEnded && body.kind !== 'LEARNING_NETWORK' && body.vacantFunctions.includes('REGIE');

/** How a table stands, in words: what its shape says too. */
export function standOf(drawn: DrawnBody): string {
  const { body, isEnded } = drawn;
  const words = [isEnded ? m.handovers_drawn_ended() : body.isPastItsEnd ? m.handovers_drawn_past() : body.isTemporary ? m.handovers_drawn_temporary() : m.handovers_drawn_living()];
  if (isVacant(drawn)) words.push(m.handovers_drawn_vacant());
  return words.join(' · ');
}

/** Too long for its box is cut there; the link and the table have it whole. */
export function fitting(name: string, width: number, perLetter: number): string {
  const room = Math.floor(width / perLetter);
  return name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name;
}
