import type { MailPurpose, MailState } from '../generated/enums.js';

/** Which mails are shown, as it stands in the address; all when absent. */
export interface MailsSearch {
  stand?: MailState;
  soort?: MailPurpose;
  zoek?: string;
}

const states: readonly MailState[] = ['QUEUED', 'SENT', 'KEPT', 'FAILED', 'BOUNCED'];
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '');

export function readMailsSearch(search: Record<string, unknown>): MailsSearch {
  const stand = states.find((state) => state === search['stand']);
  const [soort, zoek] = [text(search['soort']), text(search['zoek']).trim()];
  return { ...(stand ? { stand } : {}), ...(/^[A-Z_]{1,40}$/.test(soort) ? { soort: soort as MailPurpose } : {}), ...(zoek ? { zoek } : {}) };
}
