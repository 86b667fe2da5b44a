import { inWords } from '@schakel/kernel';
import { HistoryAct, type HistoryEntry } from '@schakel/history';
import { unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { Organisation } from '@schakel/organisations';
import { Person, addChangeReader, followPaths, followableKinds, type ToldChange } from '@schakel/people';
import { In } from 'typeorm';
import { BodyFunction, BodyFunctionKind } from './body-function.entity.js';
import { Body } from './body.entity.js';
import { Membership, Seat } from './seat.entity.js';

const pathOf = (body: Body): string => `/overleggen/${encodeURIComponent(body.code)}`;

followableKinds.add('BODY', {
  word: 'overleg',
  read: async (ids) => new Map((await unit().manager.findBy(Body, { id: In([...ids]) })).map((body) => [body.id, { name: body.name, path: pathOf(body) }])),
});

// A membership's own subject is its seat. A seat or function is news about its body, and about the party that got it.
const bodyTouched = `
  select b.id as body_id, touched.recorded_at from touched join body b on b.id = touched.subject_id
   union select s.body_id, touched.recorded_at from touched join seat s on s.id = touched.subject_id`;
followPaths.add('bodies', `select 'BODY', body_id from (${bodyTouched}) t`);
followPaths.add('bodies of regions', `select 'REGION', b.region_id from (${bodyTouched}) t join body b on b.id = t.body_id where b.region_id is not null`);
followPaths.add('seats of parties', `select 'ORGANISATION', s.organisation_id from touched join seat s on s.id = touched.subject_id where s.organisation_id is not null`);
followPaths.add('seats and functions given to parties', `
  select 'ORGANISATION', (h.changes -> 'organisationId' ->> 1)::uuid from touched
    join history_entry h on h.subject_id = touched.subject_id and h.recorded_at = touched.recorded_at and h.what in ('Seat', 'BodyFunction')
   where h.changes -> 'organisationId' ->> 1 is not null`);

const functionWords: Record<BodyFunctionKind, string> = {
  [BodyFunctionKind.REGIE]: 'regiehouder',
  [BodyFunctionKind.INVITATION]: 'uitnodiger',
  [BodyFunctionKind.CHAIR]: 'voorzitter',
  [BodyFunctionKind.SECRETARY]: 'secretaris',
};

const personName = async (id: string | null | undefined): Promise<string> => (await byId(Person, id))?.name ?? 'niemand';
const partyName = async (id: string | null | undefined): Promise<string> => (await byId(Organisation, id))?.name ?? 'een partij';

const ending = (entry: HistoryEntry, who: string): string[] => {
  const until = entry.changes?.['until']?.[1];
  return entry.act === HistoryAct.CHANGED && until ? [`${who} tot en met ${inWords(until)}.`] : [];
};

async function ofSeat(entry: HistoryEntry): Promise<string[]> {
  const seat = await byId(Seat, entry.recordId);
  const party = seat?.label ?? (await partyName(seat?.organisationId ?? entry.changes?.['organisationId']?.[0]));
  if (entry.act === HistoryAct.CREATED) return [`${party} heeft een zetel gekregen.`];
  if (entry.act === HistoryAct.REMOVED) return [`${party} heeft geen zetel meer.`];
  const ends = ending(entry, `De zetel van ${party} loopt`);
  return ends.length > 0 ? ends : [`De zetel van ${party} is gewijzigd.`];
}

async function ofMembership(entry: HistoryEntry): Promise<string[]> {
  const seat = await byId(Seat, entry.subjectId);
  const of = seat ? ` voor ${seat.label ?? (await partyName(seat.organisationId))}` : '';
  const membership = await byId(Membership, entry.recordId);
  const person = await personName(membership?.personId ?? entry.changes?.['personId']?.[0]);
  if (entry.act === HistoryAct.REMOVED) return [`${person} zit niet meer aan tafel${of}.`];
  const moved = entry.changes?.['personId'];
  if (moved) return [`${person} zit nu aan tafel${of}${moved[0] ? ` (was: ${await personName(moved[0])})` : ''}.`];
  const ends = ending(entry, `${person} zit aan tafel${of}`);
  return ends.length > 0 ? ends : [`Wie er${of} aan tafel zit, is gewijzigd.`];
}

async function ofFunction(entry: HistoryEntry): Promise<string[]> {
  const held = await byId(BodyFunction, entry.recordId);
  const kind = held?.kind ?? (entry.changes?.['kind']?.[0] as BodyFunctionKind | undefined);
  const word = kind ? functionWords[kind] : 'functie';
  const who = async (person: string | null | undefined, party: string | null | undefined): Promise<string> => (person ? personName(person) : partyName(party));
  if (!held || entry.act === HistoryAct.REMOVED) return [`De functie ‘${word}’ is vrij.`];
  const before = entry.changes?.['personId']?.[0];
  const now = await who(held.personId, held.organisationId);
  if (entry.act === HistoryAct.CREATED || entry.changes?.['personId'] || entry.changes?.['state']) {
    return [`${now} is ${word}${held.state === 'PROPOSED' ? ' (voorgesteld)' : ''}${before ? ` (was: ${await personName(before)})` : ''}.`];
  }
  const ends = ending(entry, `${now} is ${word}`);
  return ends.length > 0 ? ends : [`De functie ‘${word}’ is gewijzigd.`];
}

function ofBody({ act, changes }: HistoryEntry): string[] {
  if (act === HistoryAct.CREATED) return ['Dit overleg is nieuw.'];
  const ended = changes?.['endedOn']?.[1];
  const was = changes?.['name']?.[0];
  return [
    ...(ended ? [`Dit overleg is beëindigd op ${inWords(ended)}.`] : []),
    ...(was ? [`De naam is gewijzigd (was: ${was}).`] : []),
    ...(ended || was ? [] : ['De gegevens van dit overleg zijn gewijzigd.']),
  ];
}

const sentences: Readonly<Record<string, (entry: HistoryEntry) => string[] | Promise<string[]>>> = { Body: ofBody, Seat: ofSeat, Membership: ofMembership, BodyFunction: ofFunction };

async function readChange(entries: readonly HistoryEntry[]): Promise<ToldChange | null> {
  const subjectId = entries[0]?.subjectId;
  const body = (await byId(Body, subjectId)) ?? (await byId(Body, (await byId(Seat, subjectId))?.bodyId));
  if (!body) return null;
  const facts = await Promise.all(entries.map(async (entry) => (await sentences[entry.what]?.(entry)) ?? []));
  return { aboutId: body.id, title: body.name, facts: [...new Set(facts.flat())], path: pathOf(body), bodyId: body.id };
}

addChangeReader(Object.keys(sentences), readChange);
