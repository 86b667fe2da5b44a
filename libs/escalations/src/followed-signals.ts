import { unit } from '@schakel/database';
import { HistoryAct, type HistoryEntry } from '@schakel/history';
import { byId } from '@schakel/graphql';
import { addChangeReader, followPaths, followableKinds, type ToldChange } from '@schakel/people';
import { In } from 'typeorm';
import { Signal, SignalState } from './signal.entity.js';

/** Address of a signal in the web app. */
export const pathOfSignal = (number: string): string => `/signalen/${encodeURIComponent(number)}`;

followableKinds.add('SIGNAL', {
  word: 'signaal',
  read: async (ids) => new Map((await unit().manager.findBy(Signal, { id: In([...ids]) })).map(({ id, number, title }) => [id, { name: `${number} · ${title}`, path: pathOfSignal(number) }])),
});

const signal = 'from touched join signal s on s.id = touched.subject_id';
followPaths.add('signals', `select 'SIGNAL', s.id ${signal}`);
followPaths.add('signals of bodies', `select 'BODY', s.body_id ${signal}`);

const answers: Readonly<Record<string, string>> = { [SignalState.ANSWERED]: 'Het signaal is afgehandeld.', [SignalState.WITHDRAWN]: 'Het signaal is ingetrokken.' };

function sentence({ act, changes }: HistoryEntry): string {
  if (act === HistoryAct.CREATED) return 'Nieuw signaal.';
  const [, times] = changes?.['timesRaised'] ?? [];
  if (times) return `Het signaal is opnieuw gegeven: nu ${times} keer.`;
  return answers[changes?.['state']?.[1] ?? ''] ?? 'Het signaal is gewijzigd.';
}

addChangeReader(['Signal'], async (entries): Promise<ToldChange | null> => {
  const told = await byId(Signal, entries[0]?.subjectId);
  if (!told) return null;
  const facts = [...new Set(entries.map(sentence))];
  return { aboutId: told.id, title: `${told.number} · ${told.title}`, facts, path: pathOfSignal(told.number), bodyId: told.bodyId };
});
