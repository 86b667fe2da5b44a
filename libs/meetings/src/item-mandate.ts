import { mandateFor, sheetsInForce, type MandateAnswer, type MandateSheet } from '@schakel/bodies';
import { loader } from '@schakel/graphql';
import type { AgendaItem } from './agenda-item.entity.js';

/** The mandates in force, read once per request. */
export const mandatesInForce = (): Promise<MandateSheet[]> =>
  loader<'all', MandateSheet[]>('mandates in force', async (asked) => {
    const sheets = await sheetsInForce();
    return asked.map(() => sheets);
  }).load('all');

/** Where the subject of an item stands; null without a subject. */
export async function mandateOf({ subject, bodyId }: Pick<AgendaItem, 'subject' | 'bodyId'>): Promise<MandateAnswer | null> {
  return subject === null ? null : mandateFor(subject, bodyId, await mandatesInForce());
}
