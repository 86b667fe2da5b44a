import { inWords } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { HistoryAct, type HistoryEntry } from '@schakel/history';
import { byId } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { addChangeReader, followPaths, followableKinds, type ToldChange } from '@schakel/people';
import { In } from 'typeorm';
import { decisionStateWords } from './decision-words.js';
import { Decision, type DecisionState } from './decision.entity.js';

/** Address of a decision in the web app. */
export const pathOfDecision = (number: string): string => `/besluiten/${encodeURIComponent(number)}`;

followableKinds.add('DECISION', {
  word: 'besluit',
  read: async (ids) => new Map((await unit().manager.findBy(Decision, { id: In([...ids]) })).map(({ id, number, title }) => [id, { name: `${number} · ${title}`, path: pathOfDecision(number) }])),
});

followPaths.add('decisions', `select 'DECISION', d.id from touched join decision d on d.id = touched.subject_id`);
followPaths.add('decisions of bodies', `select 'BODY', d.body_id from touched join decision d on d.id = touched.subject_id`);

const wordOf = (state: string | null | undefined): string => decisionStateWords[state as DecisionState] ?? 'onbekend';

const evaluation = (on: string | null): string => (on ? `Het besluit wordt geëvalueerd op ${inWords(on)}.` : 'De evaluatie van het besluit is klaar.');

function sentence({ act, changes }: HistoryEntry, decision: Decision): string {
  if (act === HistoryAct.CREATED) return `Nieuw besluit: ${wordOf(decision.state)}.`;
  const [from, to] = changes?.['state'] ?? [];
  if (!to && changes?.['evaluateOn']) return evaluation(changes['evaluateOn'][1]);
  return to ? `Het besluit is nu ${wordOf(to)} (was: ${wordOf(from)}).` : 'Het besluit is gewijzigd.';
}

addChangeReader(['Decision'], async (entries): Promise<ToldChange | null> => {
  const decision = await byId(Decision, entries[0]?.subjectId);
  const body = await byId(Body, decision?.bodyId);
  if (!decision || !body) return null;
  const facts = [...new Set(entries.map((entry) => sentence(entry, decision)))];
  return { aboutId: decision.id, title: `${decision.number} · ${decision.title}`, facts, path: pathOfDecision(decision.number), bodyId: body.id };
});
