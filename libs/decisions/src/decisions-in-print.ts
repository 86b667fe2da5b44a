import { inWords } from '@schakel/kernel';
import { bold, originMark, paragraph, quiet, table, textBlocks, type Block, type Cell, type PrintDocument } from '@schakel/print';
import { Level, unit } from '@schakel/database';
import { byId, manyBy, mustSee } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { Meeting, confidentialMark, meetingStateWords, overMeeting, whenAndWhere } from '@schakel/meetings';
import { printRecipient } from '@schakel/people';
import { Decision, DecisionState } from './decision.entity.js';
import { decisionStateWords } from './decision-words.js';
import { reservationInWords, reservationOf } from './reservation.js';

const columns = [{ head: 'Nummer', width: 17 }, { head: 'Besluit', width: 48 }, { head: 'Wanneer', width: 20 }, { head: 'Stand', width: 15 }];

/** What was said about, whatever came of it: a proposal is no decision yet. */
const isDecided = ({ state }: Decision): boolean => state !== DecisionState.CONCEPT && state !== DecisionState.SUBMITTED;

async function rowOf(decision: Decision): Promise<(Cell | string)[]> {
  const { number, title, text, takenOn, state, level, provenance } = decision;
  const [meeting, reservation] = [await byId(Meeting, decision.meetingId), await reservationOf(decision)];
  const said = [...(reservation ? [quiet(`${reservationInWords(reservation)}.`)] : []), ...(level === Level.CONFIDENTIAL ? [quiet('Vertrouwelijk')] : []), ...originMark(provenance).map(quiet)];
  return [
    number,
    [paragraph([bold(title)]), ...(text === title ? [] : textBlocks(text)), ...said],
    [...(takenOn ? [paragraph(inWords(takenOn))] : []), ...(meeting ? [quiet(`Vergadering ${meeting.number}`)] : [])],
    decisionStateWords[state],
  ];
}

async function blocksOf(decisions: readonly Decision[], none: string): Promise<Block[]> {
  const rows = await Promise.all(decisions.map(rowOf));
  return [rows.length > 0 ? table(columns, rows) : paragraph(none)];
}

/** The besluitenlijst of a table: what it decided and the viewer may see, the newest first. */
export async function decisionsOfBodyInPrint(body: Body): Promise<PrintDocument> {
  const decisions = (await manyBy(Decision, 'bodyId', body.id, { takenOn: 'DESC', number: 'DESC' })).filter(isDecided);
  return {
    ...(await printRecipient()),
    title: `Besluitenlijst: ${body.name}`,
    over: `Overleg ${body.code}`,
    status: [`Stand op ${inWords(unit().moment.day)}`, ...confidentialMark(decisions)],
    blocks: await blocksOf(decisions, 'Dit overleg heeft nog geen besluiten genomen die u mag zien.'),
  };
}

/** The besluitenlijst of one meeting, in order of number. */
export async function decisionsOfMeetingInPrint(meeting: Meeting): Promise<PrintDocument> {
  const body = await mustSee(Body, meeting.bodyId);
  const decisions = (await manyBy(Decision, 'meetingId', meeting.id, { number: 'ASC' })).filter(isDecided);
  return {
    ...(await printRecipient()),
    title: `Besluitenlijst: ${meeting.title}`,
    over: overMeeting(body, meeting),
    status: [meetingStateWords[meeting.state], ...confidentialMark([meeting, ...decisions]), ...originMark(meeting.provenance)],
    blocks: [whenAndWhere(meeting), ...(await blocksOf(decisions, 'In deze vergadering zijn geen besluiten genomen die u mag zien.'))],
  };
}
