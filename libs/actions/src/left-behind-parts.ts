import { readabilityOf, unit } from '@schakel/database';
import { change } from '@schakel/history';
import { enqueue } from '@schakel/jobs';
import { handOverContributions, type LeftBehind } from '@schakel/handovers';
import { In } from 'typeorm';
import { ActionItem } from './action-item.entity.js';
import { Acceptance } from './action-item.enums.js';
import { byViewer, partyAssigned } from './action-item.events.js';
import { promisingSql, unfinishedSql } from './action-item.sql.js';
import { ActionParty } from './action-party.entity.js';
import { keepStanding, lockParty } from './load-action.js';
import { spreadReadability } from './readers.js';

/** Its part in an unfinished action, also one under another body: trekker or mede-uitvoerder. */
const open = `
  select part.id from action_party part join action_item item on item.id = part.action_id and item.state in (${unfinishedSql})
   where part.party_body_id = $1::uuid and ${promisingSql('part')}`;

async function wordsOf(ids: readonly string[]): Promise<Map<string, LeftBehind>> {
  const parts = await unit().manager.findBy(ActionParty, { id: In([...ids]) });
  const actions = await unit().manager.findBy(ActionItem, { id: In(parts.map(({ actionId }) => actionId)) });
  return new Map(parts.flatMap((part) => {
    const action = actions.find(({ id }) => id === part.actionId);
    if (!action) return [];
    const path = `/acties/${encodeURIComponent(action.number)}`;
    return [[part.id, { id: part.id, subjectId: action.id, number: action.number, title: action.title, path, readability: readabilityOf(action) }]];
  }));
}

async function openOf(bodyId: string): Promise<LeftBehind[]> {
  const rows: { id: string }[] = await unit().manager.query(open, [bodyId]);
  return [...(await wordsOf(rows.map(({ id }) => id))).values()];
}

const afterChange = async (action: ActionItem): Promise<void> => {
  await spreadReadability(action);
  await keepStanding(action);
};

handOverContributions.add('ACTION_PART', {
  words: ['aandeel in een actie', 'aandelen in acties'],
  openOf,
  wordsOf,
  async moveTo(id, successor, from) {
    const { action, party } = await lockParty(id);
    const isPresent = await unit().manager.existsBy(ActionParty, { actionId: action.id, partyBodyId: successor.id });
    // Who takes part already does not take part twice.
    if (isPresent) await change(party, party.version, { acceptance: Acceptance.DECLINED, declineReason: `Overgedragen aan ${successor.name}.` });
    else await change(party, party.version, { partyBodyId: successor.id, acceptance: Acceptance.ACCEPTED, declineReason: null, contactId: null, note: `overgenomen van ${from.name}` });
    await afterChange(action);
    if (!isPresent) await enqueue(partyAssigned, { partyId: party.id, ...byViewer() });
  },
  async end(id, reason) {
    const { action, party } = await lockParty(id);
    await change(party, party.version, { acceptance: Acceptance.DECLINED, declineReason: reason });
    await afterChange(action);
  },
});
