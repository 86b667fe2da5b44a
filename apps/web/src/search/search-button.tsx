import { lazy, Suspense, useEffect, useState } from 'react';
import { SearchIcon } from '../components/icons.js';
import { m } from '../paraglide/messages.js';

// Only who searches fetches it.
const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog.js')).SearchDialog }));

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** In the bar of every room; ⌘K or Ctrl-K opens it too. */
export function SearchButton() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
      // What is open there holds what somebody types.
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button type="button" className="bar__button bar__search" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        <SearchIcon />
        <span>{m.search_title()}</span>
        <kbd className="bar__keys" aria-hidden="true">{isApple ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      {isOpen ? (
        <Suspense>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
