import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import { Logo } from './logo.js';

/** The ink-blue bar; `children` stand on its right, `below` is a strip under it. */
export function Bar({ below, children }: { below?: ReactNode; children?: ReactNode }) {
  return (
    <header>
      <div className="bar">
        <div className="bar__inner">
          <Link to="/" className="brand">
            <Logo />
            {m.shell_product()}
          </Link>
          {children}
        </div>
      </div>
      {below}
    </header>
  );
}
