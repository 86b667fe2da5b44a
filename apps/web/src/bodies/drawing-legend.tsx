import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';

const samples: readonly (readonly [sample: ReactNode, words: () => string])[] = [
  [<rect key="living" className="drawing__box" x={1} y={3} width={38} height={18} rx={6} />, m.tables_more_legend_living],
  [<rect key="temporary" className="drawing__box drawing__box--temporary" x={1} y={3} width={38} height={18} rx={6} />, m.tables_more_legend_temporary],
  [<rect key="ended" className="drawing__box drawing__box--ended" x={1} y={3} width={38} height={18} />, m.tables_more_legend_ended],
  [<path key="rung" className="drawing__rung" d="M 38 18 H 10 V 4" />, m.tables_more_legend_rung],
  [
    <g key="strand">
      <path className="drawing__strand" d="M 38 12 H 9" />
      <path className="drawing__point" d="M 2 12 l 8 -4.5 v 9 z" />
    </g>,
    m.tables_more_legend_strand,
  ],
  [<path key="vacant" className="drawing__vacant" d="M 13 19 l 7 -12 l 7 12 z" />, m.tables_more_legend_vacant],
];

/** What each shape and line of the drawing says. */
export function DrawingLegend() {
  return (
    <section className="drawing__legend" aria-label={m.tables_more_legend()}>
      <ul className="plain-list">
        {samples.map(([sample, words]) => (
          <li key={words()}>
            <svg viewBox="0 0 40 24" width={40} height={24} aria-hidden="true">
              {sample}
            </svg>
            <span>{words()}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
