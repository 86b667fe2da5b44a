import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import type { Tone } from './pill.js';

interface TileAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
  number: number;
  label: string;
  tone?: Tone;
  /** These rows are what the page shows now. */
  isShown?: boolean;
}

function TileAnchor({ number, label, tone = 'info', isShown, ...rest }: TileAnchorProps) {
  return (
    <a {...rest} className={`tile tile--${tone}`} aria-current={isShown ? 'true' : undefined}>
      <span className="tile__number">{number}</span>
      <span className="tile__label">{label}</span>
    </a>
  );
}

/** A number that leads to the rows behind it. */
export const Tile = createLink(TileAnchor);

export function Tiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="tiles" aria-label={label}>
      {children}
    </nav>
  );
}
