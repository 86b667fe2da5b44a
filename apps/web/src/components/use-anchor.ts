import { useEffect } from 'react';

/** Brings what the address points at into view once it is there: what comes later than its page is not there yet when the router looks. */
export function useAnchor() {
  useEffect(() => {
    const anchor = decodeURIComponent(window.location.hash.slice(1));
    if (anchor) document.getElementById(anchor)?.scrollIntoView();
  }, []);
}
