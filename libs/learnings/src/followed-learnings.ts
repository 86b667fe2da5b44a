import { unit } from '@schakel/database';
import { HistoryAct, type HistoryEntry } from '@schakel/history';
import { byId } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { addChangeReader, followPaths, followableKinds, type ToldChange } from '@schakel/people';
import { In } from 'typeorm';
import { Learning } from './learning.entity.js';
import { PutForward, PutForwardState } from './put-forward.entity.js';

/** Address of a learning in the web app. */
export const pathOfLearning = (number: string): string => `/leerpunten/${encodeURIComponent(number)}`;

followableKinds.add('LEARNING', {
  word: 'leerpunt',
  read: async (ids) => new Map((await unit().manager.findBy(Learning, { id: In([...ids]) })).map(({ id, number, title }) => [id, { name: `${number} · ${title}`, path: pathOfLearning(number) }])),
});

const learning = 'from touched join learning l on l.id = touched.subject_id';
followPaths.add('learnings', `select 'LEARNING', l.id ${learning}`);
followPaths.add('learnings of bodies', `select 'BODY', l.body_id ${learning} where l.body_id is not null`);

async function sentence({ what, act, recordId }: HistoryEntry): Promise<string> {
  if (what === 'Learning') return act === HistoryAct.CREATED ? 'Nieuw leerpunt.' : 'Het leerpunt is gewijzigd.';
  const forward = await byId(PutForward, recordId);
  const body = await byId(Body, forward?.bodyId);
  if (!forward || !body) return 'Het leerpunt is bij een overleg ingebracht of teruggetrokken.';
  return forward.state === PutForwardState.WITHDRAWN ? `Teruggetrokken bij ${body.name}.` : `Ingebracht bij ${body.name}.`;
}

addChangeReader(['Learning', 'PutForward'], async (entries): Promise<ToldChange | null> => {
  const told = await byId(Learning, entries[0]?.subjectId);
  if (!told) return null;
  const facts = [...new Set(await Promise.all(entries.map(sentence)))];
  return { aboutId: told.id, title: `${told.number} · ${told.title}`, facts, path: pathOfLearning(told.number), ...(told.bodyId ? { bodyId: told.bodyId } : {}) };
});
