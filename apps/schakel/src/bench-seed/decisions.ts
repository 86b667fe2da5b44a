import { Decision, DecisionState } from '@schakel/decisions';
import { Level } from '@schakel/database';
import { addDays } from '@schakel/kernel';
import { benchId, Draw } from './draw.js';
import { codeOf, example } from './network.js';
import type { BenchRows } from './rows.js';
import { benchDay, type BenchSizes } from './sizes.js';
import { decisionText, decisionTitle } from './words.js';

const readers = { readerPersonIds: [], readerOrganisationIds: [], readerBodyIds: [] };
const states = [DecisionState.TAKEN, DecisionState.IN_EXECUTION, DecisionState.EXECUTED, DecisionState.DEFERRED, DecisionState.SUBMITTED];
const untaken: readonly DecisionState[] = [DecisionState.DEFERRED, DecisionState.SUBMITTED];

export async function addDecisions(rows: BenchRows, { decisions, meetings, bodies }: BenchSizes): Promise<void> {
  await rows.add(Decision, decisions, (n) => {
    const draw = new Draw('decision', n);
    const meeting = n % meetings;
    const state = draw.among(states);
    const level = draw.chance(90) ? Level.NETWORK : draw.chance(80) ? Level.BODY : Level.CONFIDENTIAL;
    return {
      ...readers, id: benchId('decision', n), level, bodyId: benchId('body', meeting % bodies), number: `${codeOf(meeting % bodies)}-${2024 + (n % 3)}-B${String(n + 1).padStart(3, '0')}`,
      meetingId: benchId('meeting', meeting), title: decisionTitle(draw), text: decisionText(draw, 3 + draw.below(4)), state,
      takenOn: untaken.includes(state) ? null : addDays(benchDay, -1 - (meeting % 700)), provenance: example,
    };
  });
}
