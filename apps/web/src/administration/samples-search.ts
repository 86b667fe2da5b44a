/** Which sample is shown and how, as it stands in the address. */
export interface SamplesSearch {
  mail?: string;
  vorm?: 'telefoon' | 'tekst';
}

export function readSamplesSearch(search: Record<string, unknown>): SamplesSearch {
  const { mail, vorm } = search;
  return { ...(typeof mail === 'string' ? { mail } : {}), ...(vorm === 'telefoon' || vorm === 'tekst' ? { vorm } : {}) };
}
