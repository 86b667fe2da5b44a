import { Children, type ReactNode } from 'react';
import { m } from '../paraglide/messages.js';

/** Where this page stands: give TextLinks from far to near; `current` is the page itself. */
export function Breadcrumbs({ current, children }: { current: string; children: ReactNode }) {
  return (
    <nav className="utrecht-breadcrumb-nav" aria-label={m.component_breadcrumbs()}>
      <ol className="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {Children.map(children, (link) => (
          <li className="utrecht-breadcrumb-nav__item breadcrumb">{link}</li>
        ))}
        <li className="utrecht-breadcrumb-nav__item breadcrumb">
          <span className="breadcrumb__current" aria-current="page">
            {current}
          </span>
        </li>
      </ol>
    </nav>
  );
}
