import type { ReactNode } from 'react';

export interface Fact {
  key: string;
  /** Left out when null, undefined or false. */
  value: ReactNode;
}

/** Key and value beside each other; under each other when narrow. */
export function DefinitionList({ facts }: { facts: readonly Fact[] }) {
  const shown = facts.filter(({ value }) => value !== null && value !== undefined && value !== false && value !== '');
  return (
    <dl className="utrecht-data-list facts">
      {shown.map(({ key, value }) => (
        <div key={key} className="utrecht-data-list__item facts__item">
          <dt className="utrecht-data-list__item-key facts__key">{key}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd facts__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
