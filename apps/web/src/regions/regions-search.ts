/** How the regions are shown, as it stands in the address; the map when absent. */
export interface RegionsSearch {
  weergave?: 'lijst';
}

export const readRegionsSearch = (search: Record<string, unknown>): RegionsSearch =>
  search['weergave'] === 'lijst' ? { weergave: 'lijst' } : {};
