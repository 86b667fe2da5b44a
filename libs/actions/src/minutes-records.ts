import { unit } from '@schakel/database';
import { conflict, forbidden, isId } from '@schakel/kernel';
import { nextNumber } from '@schakel/bodies';
import { requiredText } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { highest, type AgendaItem } from '@schakel/meetings';
import { MinutesRecordKind, minutesRecords, recordTitle, type MinutesRecordInput, type MinutesRecordSource, type RecordLine, type RecordOrigin } from '@schakel/minutes';
import { TextProfile } from '@schakel/privacy';
import { In } from 'typeorm';
import type { Act } from '@schakel/access';
import { loadActionFacts } from './action-facts.js';
import { ActionItem, sortKeyOf } from './action-item.entity.js';
import { ActionKind, ActionState, DueKind, PartyRole } from './action-item.enums.js';
import { mayAddAction, mayEditAction, mayWithdrawAction } from './action-item.policy.js';
import { ActionParty } from './action-party.entity.js';
import { dueColumns } from './due-input.js';
import { followDueMeeting } from './follow-meeting.job.js';
import { lockAction, mustBeAlive } from './load-action.js';
import { putParty } from './party-target.js';
import { nameOfParty } from './party-name.js';
import { spreadReadability } from './readers.js';
import { withdraw } from './withdraw-action.js';

const titleRules = { ...recordTitle, profile: TextProfile.MINUTES };

/** Writing the minutes was granted; the rules of actions are asked besides. Errors: FORBIDDEN. */
function must<Facts>(act: Act<Facts>, facts: Facts): void {
  if (!act.allows(unit().viewer, facts)) throw forbidden(act.refusal);
}

async function make(kind: ActionKind, { body, readability }: RecordOrigin, input: MinutesRecordInput): Promise<string> {
  const { moment, viewer } = unit();
  const { organisationId, dueMeetingNumber, dueOn } = input;
  must(mayAddAction, { bodyId: body.id });
  if (body.endedOn && body.endedOn <= moment.day) throw conflict('BODY_ENDED', 'Dit overleg is beëindigd. Kies een ander overleg.');
  const title = requiredText('title', input.title, titleRules);
  const due = await dueColumns(dueMeetingNumber ? { kind: DueKind.MEETING, meetingNumber: dueMeetingNumber } : dueOn ? { kind: DueKind.DATE, on: dueOn } : { kind: DueKind.NOT_AGREED }, { bodyId: body.id });
  const number = await nextNumber(body, Number(moment.day.slice(0, 4)), 'A');
  const level = highest(readability.level, body.defaultLevel);
  const values = { ...due, title, kind, level, bodyId: body.id, state: ActionState.OPEN, createdById: viewer.personId, createdAt: moment.at, readerPersonIds: [viewer.personId], number, sortKey: sortKeyOf(number) };
  const action = await insert<ActionItem>(ActionItem, values);
  if (organisationId) await putParty(action, { role: PartyRole.LEAD, organisationId: isId(organisationId) ? organisationId : null });
  await spreadReadability(action);
  await followDueMeeting(action);
  return action.id;
}

async function linesOf(ids: readonly string[]): Promise<Map<string, RecordLine>> {
  const { manager, viewer } = unit();
  const actions = await manager.findBy(ActionItem, { id: In([...ids]) });
  const [facts, leads] = [await loadActionFacts(ids), await manager.findBy(ActionParty, { actionId: In([...ids]), role: PartyRole.LEAD })];
  const lines = actions.map(async (action): Promise<[string, RecordLine]> => {
    const { id, version, number, title, state, dueOn } = action;
    const [known, lead] = [facts.get(id), leads.find(({ actionId }) => actionId === id)];
    const isAlive = state !== ActionState.DONE && state !== ActionState.WITHDRAWN;
    const may = (act: typeof mayEditAction): boolean => isAlive && known !== undefined && act.allows(viewer, known);
    const party = lead ? await nameOfParty(lead) : null;
    return [id, { id, version, number, title, dueOn, party, isWithdrawn: state === ActionState.WITHDRAWN, mayCorrect: may(mayEditAction), mayWithdraw: may(mayWithdrawAction) }];
  });
  return new Map(await Promise.all(lines));
}

async function raise(ids: readonly string[], item: AgendaItem): Promise<void> {
  for (const action of await unit().manager.findBy(ActionItem, { id: In([...ids]) })) {
    const level = highest(action.level, item.level);
    if (level === action.level) continue;
    await change(action, action.version, { level });
    await spreadReadability(action);
  }
}

const source = (kind: ActionKind): MinutesRecordSource => ({
  make: (origin, input) => make(kind, origin, input),
  correct: async (id, version, typed) => {
    const { action, facts } = await lockAction(id);
    must(mayEditAction, facts);
    mustBeAlive(action);
    await change(action, version, { title: requiredText('title', typed, titleRules) });
  },
  withdraw: async (id, version, closingReason) => {
    const { action, facts } = await lockAction(id);
    must(mayWithdrawAction, facts);
    mustBeAlive(action);
    await withdraw(action, version, closingReason);
  },
  of: linesOf,
  raise,
});

minutesRecords.add(MinutesRecordKind.ACTION, source(ActionKind.ACTION));
minutesRecords.add(MinutesRecordKind.COMMITMENT, source(ActionKind.COMMITMENT));
