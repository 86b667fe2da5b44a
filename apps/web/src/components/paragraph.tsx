import type { ReactNode } from 'react';

export function Paragraph({ quiet, small, children }: { quiet?: boolean; small?: boolean; children: ReactNode }) {
  const extra = [quiet && 'quiet', small && 'small'].filter(Boolean).join(' ');
  return <p className={`nl-paragraph ${extra}`.trim()}>{children}</p>;
}
