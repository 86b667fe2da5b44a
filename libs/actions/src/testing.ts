import { newId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { insert } from '@schakel/history';
import { ActionComment, ActionItem, ActionParty, DueKind, DueRequest, PartyRole, ProgressUpdate, Standing, sortKeyOf, standingOf } from './index.js';
import { underAction } from './load-action.js';
import { spreadReadability } from './readers.js';

export * from './testing/scene.js';

// Each inserts in the unit of work around it, whose role must be allowed to: the purpose 'seed', or who may do so in the application.

/** Open, in the network, no date agreed, without parties; a `dueOn` makes it due on that day. */
export function anActionItem(overrides: Pick<ActionItem, 'bodyId'> & Partial<ActionItem>): Promise<ActionItem> {
  const number = overrides.number ?? newId();
  return insert<ActionItem>(ActionItem, {
    title: 'Maak een voorbeeld', number, sortKey: sortKeyOf(number), dueKind: overrides.dueOn ? DueKind.DATE : DueKind.NOT_AGREED, createdAt: unit().moment.at, ...overrides,
  });
}

/** Mede-uitvoerder, unless said otherwise; needs an organisation, a group or a body. Who may read the action, and how it stands, follow from it. */
export async function anActionParty(action: ActionItem, overrides: Partial<ActionParty>): Promise<ActionParty> {
  const { manager } = unit();
  const position = await manager.countBy(ActionParty, { actionId: action.id });
  const party = await insert<ActionParty>(ActionParty, { ...underAction(action), role: PartyRole.EXECUTOR, position, ...overrides });
  await spreadReadability(action);
  await manager.update(ActionItem, { id: action.id }, standingOf(await manager.findBy(ActionParty, { actionId: action.id })));
  return party;
}

export const aProgressUpdate = (action: ActionItem, overrides: Pick<ProgressUpdate, 'partyId' | 'authorId'> & Partial<ProgressUpdate>): Promise<ProgressUpdate> =>
  insert<ProgressUpdate>(ProgressUpdate, { ...underAction(action), standing: Standing.ON_TRACK, text: 'Het loopt.', at: unit().moment.at, ...overrides });

export const aComment = (action: ActionItem, overrides: Pick<ActionComment, 'authorId'> & Partial<ActionComment>): Promise<ActionComment> =>
  insert<ActionComment>(ActionComment, { ...underAction(action), text: 'Wie pakt dit op?', at: unit().moment.at, ...overrides });

export const aDueRequest = (action: ActionItem, overrides: Pick<DueRequest, 'authorId'> & Partial<DueRequest>): Promise<DueRequest> =>
  insert<DueRequest>(DueRequest, { ...underAction(action), requestedOn: '2022-09-01', reason: 'Er is meer tijd nodig.', at: unit().moment.at, ...overrides });
