import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import { announceArrival, takeArrival } from '../shell/arrival.js';

export interface PageHeaderProps {
  title: string;
  /** One sentence that says what this room is for. */
  lead?: ReactNode;
  breadcrumbs?: ReactNode;
  /** Small marks above the lead: status, provenance. */
  marks?: ReactNode;
  actions?: ReactNode;
}

/** The top of every page: sets the document title, and takes focus after a navigation. */
export function PageHeader({ title, lead, breadcrumbs, marks, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = m.shell_document_title({ title });
  }, [title]);
  useEffect(() => {
    if (takeArrival()) heading.current?.focus({ preventScroll: true });
  }, []);
  // The heading of a page on its way makes room for the real one: focus goes along.
  useLayoutEffect(() => {
    const mine = heading.current;
    return () => {
      if (mine && document.activeElement === mine) announceArrival();
    };
  }, []);
  return (
    <header>
      {breadcrumbs}
      <div className="page-head">
        <div className="page-head__text">
          <h1 ref={heading} tabIndex={-1} className="nl-heading nl-heading--level-1">
            {title}
          </h1>
          {marks ? <div className="row page-head__marks">{marks}</div> : null}
          {lead ? <p className="page-head__lead">{lead}</p> : null}
        </div>
        {actions ? <div className="page-head__actions">{actions}</div> : null}
      </div>
    </header>
  );
}
