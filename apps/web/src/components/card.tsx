import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from './heading.js';

export interface CardProps {
  title?: ReactNode;
  level?: HeadingLevel;
  /** Beside the title: a link or a small button. */
  aside?: ReactNode;
  id?: string;
  children?: ReactNode;
}

/** A white card: one subject, under its own heading. */
export function Card({ title, level = 2, aside, id, children }: CardProps) {
  return (
    <section className="card" id={id} aria-labelledby={title && id ? `${id}-title` : undefined}>
      {title ? (
        <div className="card__head">
          <Heading level={level} id={id ? `${id}-title` : undefined}>
            {title}
          </Heading>
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  );
}
