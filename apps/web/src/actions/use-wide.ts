import { useSyncExternalStore } from 'react';

// Print counts as wide: a table belongs on paper, whatever the size of the sheet.
const query = '(min-width: 71rem), print';

function subscribe(onChange: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}

/** There is room for a table and for filters beside each other. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
