import type { Moment } from '@schakel/kernel';
import { Level, UnitOfWork, unit } from '@schakel/database';
import { domainMoment, sightOf } from '@schakel/access';
import { ActionItem, ActionParty, ActionState, dueInWords, nameOfParty } from '@schakel/actions';
import { Body } from '@schakel/bodies';
import { Decision, DecisionState } from '@schakel/decisions';
import { byId } from '@schakel/graphql';
import { Meeting } from '@schakel/meetings';
import { MailPurpose, addMail, askToSend } from '@schakel/notifications';
import { Organisation } from '@schakel/organisations';
import { In, Not, type DataSource } from 'typeorm';
import { findPartyReaders, type PartyReader } from './find-party-lists.js';
import type { MeetingTimes } from './meeting-words.js';
import { partyListMail, type PartyListContent } from './party-list-mail.js';

const decided = [DecisionState.TAKEN, DecisionState.IN_EXECUTION, DecisionState.EXECUTED];

/** After both signed: each party its own list, made as its reader. May be killed and run again: a signed text is one mail per person. */
export async function sendPartyLists(dataSource: DataSource, meetingId: string, digest: string, publicUrl: string): Promise<void> {
  const moment = await domainMoment(dataSource);
  const [bodyId, readers] = await UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'send party lists' }, async () => {
    const meeting = await unit().manager.findOneByOrFail(Meeting, { id: meetingId });
    return [meeting.bodyId, await findPartyReaders(meetingId, moment.day)] as const;
  }, 'sweep');
  const failures: unknown[] = [];
  for (const reader of readers) await mailList(dataSource, { meetingId, bodyId, digest }, reader, moment, publicUrl).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${readers.length} lists could not be written: ${String(failures[0])}`);
}

interface Signed {
  meetingId: string;
  bodyId: string;
  digest: string;
}

async function mailList(dataSource: DataSource, signed: Signed, reader: PartyReader, moment: Moment, publicUrl: string): Promise<void> {
  const { personId, name, address } = reader;
  const viewer = await sightOf(dataSource, personId, moment.day);
  await UnitOfWork.run(dataSource, { viewer, moment, operation: 'send party lists' }, async () => {
    const content = await contentFor(signed, reader);
    if (!content) return;
    const model = partyListMail(content, { name, today: moment.day, publicUrl });
    const mailId = await addMail({ to: { personId, name, address }, purpose: MailPurpose.CONVOCATION, model, onceKey: `party list ${signed.meetingId} ${signed.digest} ${personId}`, publicUrl });
    if (mailId) await askToSend(mailId);
  });
}

/** As its reader may see it; null when that is nothing. */
async function contentFor({ meetingId, bodyId }: Signed, { partyIds, organisationIds }: PartyReader): Promise<PartyListContent | null> {
  const { manager } = unit();
  const [body, meeting, promised] = [await byId(Body, bodyId), await manager.findOneBy(Meeting, { id: meetingId }), await promisedBy(partyIds)];
  if (!body || (!meeting && promised.length === 0)) return null;
  const seated = (await Promise.all(organisationIds.map((id) => byId(Organisation, id)))).flatMap((one) => (one ? [one.name] : []));
  const decisions = meeting ? await manager.find(Decision, { where: { meetingId, state: In(decided) }, order: { number: 'ASC' } }) : [];
  return {
    body: body.name, promised, decisions, meeting: meeting?.heldOn ? { ...(meeting as Meeting & MeetingTimes), isConfidential: meeting.level === Level.CONFIDENTIAL } : null,
    free: meeting ? seated.filter((name) => !promised.some(({ party }) => party === name)).sort() : [],
  };
}

async function promisedBy(partyIds: readonly string[]): Promise<PartyListContent['promised']> {
  const { manager } = unit();
  const parties = await manager.findBy(ActionParty, { id: In([...partyIds]) });
  const actions = await manager.find(ActionItem, { where: { id: In(parties.map(({ actionId }) => actionId)), state: Not(ActionState.WITHDRAWN) }, order: { sortKey: 'ASC' } });
  const names = new Map(await Promise.all(parties.map(async (party) => [party, await nameOfParty(party)] as const)));
  return [...new Set(names.values())].sort().flatMap((party) => {
    const own = actions.filter(({ id }) => parties.some((one) => one.actionId === id && names.get(one) === party));
    return own.length > 0 ? [{ party, lines: own.map((action) => ({ number: action.number, title: action.title, due: dueInWords(action) })) }] : [];
  });
}
