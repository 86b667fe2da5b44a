import type { ReactNode } from 'react';

export type HeadingLevel = 2 | 3 | 4;

/** A heading under the page's h1, which PageHeader makes. */
export function Heading({ level, id, children }: { level: HeadingLevel; id?: string; children: ReactNode }) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={`nl-heading nl-heading--level-${level}`}>
      {children}
    </Tag>
  );
}
