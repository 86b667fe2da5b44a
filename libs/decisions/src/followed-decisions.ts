import { HistoryAct, type HistoryEntry } from '@schakel/history';
import { byId } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { addChangeReader, followPaths, type ToldChange } from '@schakel/people';
import { decisionStateWords } from './decision-words.js';
import { Decision, type DecisionState } from './decision.entity.js';

followPaths.add('decisions of bodies', `select 'BODY', d.body_id from touched join decision d on d.id = touched.subject_id`);

const wordOf = (state: string | null | undefined): string => decisionStateWords[state as DecisionState] ?? 'onbekend';

function sentence({ act, changes }: HistoryEntry, decision: Decision): string {
  if (act === HistoryAct.CREATED) return `Nieuw besluit: ${wordOf(decision.state)}.`;
  const [from, to] = changes?.['state'] ?? [];
  return to ? `Het besluit is nu ${wordOf(to)} (was: ${wordOf(from)}).` : 'Het besluit is gewijzigd.';
}

addChangeReader(['Decision'], async (entries): Promise<ToldChange | null> => {
  const decision = await byId(Decision, entries[0]?.subjectId);
  const body = await byId(Body, decision?.bodyId);
  if (!decision || !body) return null;
  const facts = [...new Set(entries.map((entry) => sentence(entry, decision)))];
  return { aboutId: decision.id, title: `${decision.number} · ${decision.title}`, facts, path: `/overleggen/${encodeURIComponent(body.code)}?deel=besluiten`, bodyId: body.id };
});
