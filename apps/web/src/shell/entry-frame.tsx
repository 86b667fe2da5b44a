import type { ReactNode } from 'react';
import { Bar } from './bar.js';
import { ConnectionNotice } from './connection.js';
import { Footer } from './footer.js';
import { SkipLink } from './skip-link.js';

export type EntryWidth = 'narrow' | 'two';

/** The frame of pages without a session: signing in, and the pages behind links in mails. */
export function EntryFrame({ width = 'narrow', children }: { width?: EntryWidth; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Bar />
      <main id="inhoud" className={`entry entry--${width}`} tabIndex={-1}>
        <ConnectionNotice />
        {children}
      </main>
      <Footer />
    </>
  );
}
