// What of a page can be new: a row, a line, a number. The smallest around the change gets the mark, never a whole card.
const places = 'tr, li, dl > div, .tile';
const lookForMs = 4_000;
const shownForMs = 8_000;

/** Typing and what is being worked in is the viewer's own doing; an editor draws its text itself, and would draw it again without the mark, for ever. */
const isOwnDoing = (place: Element): boolean => place.contains(document.activeElement) || place.closest('form, dialog, [aria-live], [role="status"], [contenteditable]') !== null;

function placeOf({ target }: MutationRecord): Element | null {
  const element = target instanceof Element ? target : target.parentElement;
  return element?.closest(places) ?? null;
}

function placesIn(records: MutationRecord[]): Set<Element> {
  const found = new Set<Element>();
  for (const record of records) {
    for (const node of record.addedNodes) if (node instanceof Element && node.matches(places)) found.add(node);
    const isList = record.type === 'childList' && record.target instanceof Element && record.target.matches('ul, ol, tbody, dl');
    const place = isList ? null : placeOf(record);
    if (place) found.add(place);
  }
  return found;
}

let stopLooking: (() => void) | undefined;

/**
 * For a moment after a quiet refetch: marks the places on the page whose words changed, and tells once that there were any.
 * Looks at the page itself, so that no room has to know of it.
 */
export function markWhatChanges(onMarked: () => void): void {
  stopLooking?.();
  const main = document.getElementById('inhoud');
  // A page that is still coming is all new.
  if (!main || main.querySelector('.loading')) return;
  const address = window.location.href;
  let hasTold = false;
  const observer = new MutationObserver((records) => {
    // Another page is all new.
    if (window.location.href !== address) return stopLooking?.();
    for (const place of placesIn(records)) {
      if (!place.isConnected || isOwnDoing(place)) continue;
      place.setAttribute('data-changed', '');
      setTimeout(() => place.removeAttribute('data-changed'), shownForMs);
      if (!hasTold) onMarked();
      hasTold = true;
    }
  });
  observer.observe(main, { subtree: true, childList: true, characterData: true });
  const timer = setTimeout(() => stopLooking?.(), lookForMs);
  stopLooking = () => {
    clearTimeout(timer);
    observer.disconnect();
    stopLooking = undefined;
  };
}
