import { Registry, invalid } from '@schakel/kernel';

/** By kind ('DECISION'): the title of what has that number and settled something, or null. Stands left of who contributes. */
export const evidenceContributions = new Registry<(number: string) => Promise<string | null>>('evidence of an end condition');

/** Errors: INVALID `decisionNumber`. */
export async function mustBeTaken(number: string): Promise<void> {
  const find = evidenceContributions.get('DECISION');
  if (!find || (await find(number)) === null) throw invalid({ field: 'decisionNumber', message: 'Dit nummer is niet van een genomen besluit. Een nummer ziet er zo uit: SO-2022-B001.' });
}

/** https only, no longer than 500. Errors: INVALID `link`. */
export function linkOf(typed: string | null | undefined): string | null {
  const link = (typed ?? '').trim();
  if (link === '') return null;
  if (link.length > 500 || !/^https:\/\/[^\s<>"]+$/u.test(link)) throw invalid({ field: 'link', message: 'Een link begint met https:// en heeft ten hoogste 500 tekens.' });
  return link;
}
