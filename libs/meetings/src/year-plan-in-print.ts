import { inWords, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { manyBy } from '@schakel/graphql';
import { facts, heading, originMark, paragraph, quiet, table, type Block, type Cell, type Facts, type PrintDocument } from '@schakel/print';
import type { Body } from '@schakel/bodies';
import { printRecipient } from '@schakel/people';
import { cadenceOf } from './body-cadence.resolver.js';
import { confidentialMark, meetingStateWords } from './meeting-in-print.js';
import { Meeting, MeetingState } from './meeting.entity.js';

const columns = [{ head: 'Datum', width: 29 }, { head: 'Tijd', width: 13 }, { head: 'Vergadering', width: 28 }, { head: 'Plaats', width: 18 }, { head: 'Stand', width: 12 }];

function rowOf({ heldOn, startsAt, endsAt, number, title, place, onlineUrl, state, lapsedReason, provenance, level }: Meeting): (Cell | string)[] {
  const where = [place ?? '', onlineUrl ? 'online' : ''].filter((word) => word !== '').join(', ');
  const marks = [...originMark(provenance), ...confidentialMark([{ level }])];
  return [
    heldOn ? inWords(heldOn) : 'nog te bepalen',
    startsAt && endsAt ? `${startsAt}–${endsAt}` : '',
    [paragraph(title), quiet([number, ...marks].join(' · '))],
    where || 'nog niet bekend',
    [paragraph(meetingStateWords[state]), ...(state === MeetingState.LAPSED && lapsedReason ? [quiet(lapsedReason)] : [])],
  ];
}

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** How often it must meet this year, and does. */
async function cadenceFacts(body: Body): Promise<Facts> {
  const { year, required, planned, held, lapsed, shortBy, nextBefore, isLate } = await cadenceOf(body);
  return facts([
    ['Overleg', body.name],
    ['Afgesproken', required ? `${count(required, 'vergadering', 'vergaderingen')} per jaar` : (body.cadenceText ?? 'niets afgesproken')],
    [`Stand in ${year}`, [count(held, 'gehouden', 'gehouden'), count(planned, 'gepland', 'gepland'), ...(lapsed > 0 ? [`${lapsed} vervallen`] : [])].join(', ')],
    ['Nog te plannen', shortBy > 0 ? count(shortBy, 'vergadering', 'vergaderingen') : null],
    ['Volgende vóór', nextBefore ? `${inWords(nextBefore)}${isLate ? ' (te laat)' : ''}` : null],
  ]);
}

const inYear = (year: string | null) => ({ heldOn }: Meeting): boolean => (heldOn ? heldOn.slice(0, 4) === year : year === null);

function yearBlocks(year: string | null, meetings: readonly Meeting[]): Block[] {
  const own = meetings.filter(inYear(year));
  return own.length > 0 ? [heading(1, year ?? 'Nog zonder datum'), table(columns, own.map(rowOf))] : [];
}

/** This year's meetings and those already planned after it, as far as the viewer may see them. */
export async function yearPlanInPrint(body: Body): Promise<PrintDocument> {
  const today: Day = unit().moment.day;
  const from = today.slice(0, 4);
  const all = await manyBy(Meeting, 'bodyId', body.id, { heldOn: 'ASC', startsAt: 'ASC', number: 'ASC' });
  const meetings = all.filter(({ heldOn }) => !heldOn || heldOn.slice(0, 4) >= from);
  const years = [...new Set(meetings.map(({ heldOn }) => heldOn?.slice(0, 4) ?? null))];
  const blocks = years.flatMap((year) => yearBlocks(year, meetings));
  return {
    ...(await printRecipient()),
    title: `Jaarplan: ${body.name}`,
    over: `Overleg ${body.code}`,
    status: [`Stand op ${inWords(today)}`, ...confidentialMark(meetings)],
    blocks: [...(body.hasEnded(today) ? [] : [await cadenceFacts(body)]), ...(blocks.length > 0 ? blocks : [paragraph('Er zijn geen vergaderingen gepland die u mag zien.')])],
  };
}
