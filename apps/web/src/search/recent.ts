import { readDraft, writeDraft } from '../forms/draft.js';

const most = 5;
const name = 'search-recent';

/** What this person searched for in this tab, newest first; gone when the tab closes or somebody signs out. */
export const recentSearches = (): string[] => readDraft<{ texts: string[] }>(name)?.texts ?? [];

export function rememberSearch(text: string): void {
  const wanted = text.trim();
  if (wanted !== '') writeDraft(name, { texts: [wanted, ...recentSearches().filter((one) => one !== wanted)].slice(0, most) });
}
