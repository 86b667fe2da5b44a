/** What narrows the list of parties, as it stands in the address. */
export interface OrganisationsSearch {
  zoek?: string;
}

// A number in the address arrives as a number: ‘zoek=6’.
export function readOrganisationsSearch(search: Record<string, unknown>): OrganisationsSearch {
  const value = search['zoek'];
  const zoek = typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 100) : '';
  return zoek === '' ? {} : { zoek };
}

/** Without capitals and accents: ‘cliënten’ is found by ‘clienten’. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word of the question stands somewhere in one of the texts. */
export function isHit(question: string, texts: readonly string[]): boolean {
  const all = plain(texts.join(' '));
  return plain(question).split(/\s+/u).every((word) => all.includes(word));
}
