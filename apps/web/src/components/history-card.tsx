import { lazy, Suspense } from 'react';
import type { HistoryLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { Card } from './card.js';
import { Disclosure } from './disclosure.js';
import { Loading } from './loading.js';

const HistoryLines = lazy(async () => ({ default: (await import('../actions/history-list.js')).HistoryLines }));

interface HistoryProps {
  entries: readonly HistoryLineFragment[];
}

/** What the system filled in once is no change. */
const changesIn = (entries: HistoryProps['entries']) => entries.filter(({ actor, act }) => actor || act !== 'CREATED');

/** Who changed what and when, folded away; nothing for what never changed. */
export function HistoryDisclosure({ entries }: HistoryProps) {
  const shown = changesIn(entries);
  if (shown.length === 0) return null;
  return (
    <Disclosure summary={m.administration_parties_history_count({ count: shown.length })}>
      <Suspense fallback={<Loading />}>
        <HistoryLines entries={shown} />
      </Suspense>
    </Disclosure>
  );
}

/** The same as a part of a page. */
export function HistoryCard({ entries }: HistoryProps) {
  if (changesIn(entries).length === 0) return null;
  return (
    <Card title={m.administration_parties_history()} id="geschiedenis">
      <HistoryDisclosure entries={entries} />
    </Card>
  );
}
