import { bold, heading, originMark, paragraph, quiet, table, type Block, type Cell, type PrintDocument } from '@schakel/print';
import { inWords } from '@schakel/kernel';
import { Level, unit } from '@schakel/database';
import { manyBy, mustSee } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { confidentialMark, meetingStateWords, overMeeting, whenAndWhere, type Meeting } from '@schakel/meetings';
import { MinutesEntry, MinutesRecordKind } from '@schakel/minutes';
import { printRecipient } from '@schakel/people';
import { In, Not } from 'typeorm';
import { ActionItem } from './action-item.entity.js';
import { Acceptance, ActionState, PartyRole } from './action-item.enums.js';
import { ActionParty } from './action-party.entity.js';
import { actionRegister } from './action-register.js';
import { ActionItemOrder } from './action-register.inputs.js';
import { standingWords, stateWords } from './action-words.js';
import { actionsDueAt } from './actions-of-meetings.resolver.js';
import { dueInWords } from './due-input.js';
import { partyWords } from './export-actions.js';
import { nameOfParty } from './party-name.js';
import { inPartyOrder } from './party-order.js';

/** More stand in the register; nobody reads them from paper. */
const mostActions = 500;

const columns = [{ head: 'Nummer', width: 15 }, { head: 'Actie', width: 29 }, { head: 'Wie', width: 29 }, { head: 'Termijn', width: 15 }, { head: 'Stand', width: 12 }];

const asWhat: Readonly<Record<PartyRole, string>> = {
  [PartyRole.LEAD]: ' (trekker)', [PartyRole.EXECUTOR]: '', [PartyRole.CONSULTED]: ' (in overleg)', [PartyRole.COUNTERPART]: ' (met wie)',
};

async function rowOf(action: ActionItem): Promise<(Cell | string)[]> {
  const parties = inPartyOrder(await manyBy(ActionParty, 'actionId', action.id));
  const names = await Promise.all(parties.map(async (party) => (await partyWords(party)) + asWhat[party.role]));
  const isLate = action.isOverdueOn(unit().moment.day);
  return [
    action.number,
    [paragraph(action.title), ...(action.level === Level.CONFIDENTIAL ? [quiet('Vertrouwelijk')] : []), ...originMark(action.provenance).map(quiet)],
    names.map((name) => paragraph(name)),
    [paragraph(dueInWords(action)), ...(isLate ? [paragraph([bold('te laat')])] : [])],
    action.state === ActionState.OPEN ? standingWords[action.standing] : stateWords[action.state],
  ];
}

/** Actions under each other as prints show them; a sentence when there are none. */
export async function actionRows(actions: readonly ActionItem[], none: string): Promise<Block> {
  const rows = await Promise.all(actions.map(rowOf));
  return rows.length > 0 ? table(columns, rows) : paragraph(none);
}

/** The actielijst of a table: what still binds somebody and the viewer may see, by number. */
export async function actionsOfBodyInPrint(body: Body): Promise<PrintDocument> {
  const { edges, pageInfo } = await actionRegister({ bodyCodes: [body.code], onlyOpen: true }, ActionItemOrder.NUMBER, { first: mostActions });
  const actions = edges.map(({ node }) => node);
  return {
    ...(await printRecipient()),
    title: `Actielijst: ${body.name}`,
    over: `Overleg ${body.code}`,
    status: [`Stand op ${inWords(unit().moment.day)}`, ...confidentialMark(actions)],
    blocks: [
      await actionRows(actions, 'Er staan geen acties open die u mag zien.'),
      ...(pageInfo.hasNextPage ? [quiet(`Dit zijn de eerste ${mostActions} acties. Alle acties staan in het actieregister van Schakel.`)] : []),
    ],
  };
}

/** Made at that meeting, in the order of their numbers. */
async function madeAt(meeting: Meeting): Promise<ActionItem[]> {
  const entries = (await manyBy(MinutesEntry, 'meetingId', meeting.id)).filter(({ kind }) => kind === MinutesRecordKind.ACTION || kind === MinutesRecordKind.COMMITMENT);
  return unit().manager.find(ActionItem, { where: { id: In(entries.map(({ recordId }) => recordId)), state: Not(ActionState.WITHDRAWN) }, order: { sortKey: 'ASC' } });
}

/** What a party with that name does. */
async function ofParty(actions: readonly ActionItem[], party: string): Promise<ActionItem[]> {
  const does = await Promise.all(actions.map(async ({ id }) => {
    const parties = (await manyBy(ActionParty, 'actionId', id)).filter(({ role, acceptance }) => (role === PartyRole.LEAD || role === PartyRole.EXECUTOR) && acceptance !== Acceptance.DECLINED);
    return (await Promise.all(parties.map(nameOfParty))).includes(party);
  }));
  return actions.filter((_, at) => does[at]);
}

/** The actielijst of one meeting: what was agreed there, and what was or must be ready for it. `party`: only what that one does. */
export async function actionsOfMeetingInPrint(meeting: Meeting, party?: string): Promise<PrintDocument> {
  const [body, all, allDue] = await Promise.all([mustSee(Body, meeting.bodyId), madeAt(meeting), actionsDueAt(meeting)]);
  const [made, due] = party ? [await ofParty(all, party), await ofParty(allDue, party)] : [all, allDue];
  return {
    ...(await printRecipient()),
    title: `Actielijst: ${meeting.title}`,
    over: overMeeting(body, meeting),
    status: [meetingStateWords[meeting.state], ...(party ? [`Alleen ${party}`] : []), ...confidentialMark([meeting, ...made, ...due]), ...originMark(meeting.provenance)],
    blocks: [
      whenAndWhere(meeting),
      ...(made.length > 0 ? [heading(1, 'Afgesproken in deze vergadering'), await actionRows(made, '')] : []),
      heading(1, 'Klaar voor deze vergadering'), await actionRows(due, 'Er moest niets klaar zijn dat u mag zien.'),
    ],
  };
}
