import { list } from './due-words.js';

// Why somebody gets a notification: the end of a sentence that starts with 'U krijgt dit'.

export const followsIt = (names: readonly string[]): string => `omdat u ${list(names)} volgt`;
export const speaksFor = (parties: readonly string[]): string => (parties.length > 0 ? `omdat u spreekt namens ${list(parties)}` : 'omdat uw partij meedoet');
export const keepsListOf = (body: string): string => `omdat u zorgt voor de actielijst van ${body}`;
export const judgesIt = 'omdat u hierover beslist';
export const talksAlong = 'omdat u of uw partij bij deze actie betrokken is';
export const hasPart = 'omdat uw partij dit heeft toegezegd';
export const wasNamed = 'omdat iemand u in een reactie noemt';
