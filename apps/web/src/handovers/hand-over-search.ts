export const handOverFilters = ['alles', 'te-geven', 'te-beantwoorden', 'klaar'] as const;

export type HandOverFilter = (typeof handOverFilters)[number];

/** Which part of the list is shown, as it stands in the address; all when absent. */
export interface HandOverSearch {
  toon?: HandOverFilter;
}

export function readHandOverSearch(search: Record<string, unknown>): HandOverSearch {
  const toon = handOverFilters.find((one) => one === search['toon']);
  return toon && toon !== 'alles' ? { toon } : {};
}
