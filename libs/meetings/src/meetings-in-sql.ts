import { Body } from '@schakel/bodies';
import { readInSql, readRootInSql } from '@schakel/graphql';
import { addressPattern } from '@schakel/organisations';
import { AgendaItem } from './agenda-item.entity.js';
import { Meeting } from './meeting.entity.js';
import { AgendaPaper, AgendaPaperVersion } from './papers/agenda-paper.entity.js';

// The fields of a meeting and of its agenda, as their resolvers give them; meetings-in-sql.int-spec.ts holds both side by side.

const rowWithId = (table: string, id: string) => (row: string): string => `${table} ${row} where ${row}.id = ${id}`;

const itemsIn = (meeting: string, states: string) => (row: string): string =>
  `agenda_item ${row} where ${row}.meeting_id = ${meeting}.id and ${row}.state in (${states}) order by ${row}.position, ${row}.created_at, ${row}.id`;

readInSql(Body, { meetings: (body, asked) => asked.many((row) => `meeting ${row} where ${row}.body_id = ${body}.id order by ${row}.held_on desc, ${row}.id desc`) });

readInSql(Meeting, {
  body: (meeting, asked) => asked.one(rowWithId('body', `${meeting}.body_id`)),
  provenance: (meeting, asked) => asked.within(meeting),
  agenda: (meeting, asked) => asked.many(itemsIn(meeting, `'ACCEPTED'`)),
  agendaProposals: (meeting, asked) => asked.many(itemsIn(meeting, `'PROPOSED', 'DECLINED'`)),
});

readInSql(AgendaItem, {
  // Here an item stands under a meeting that the viewer sees.
  position: (item) => `${item}.position`,
  meeting: (item, asked) => asked.one(rowWithId('meeting', `${item}.meeting_id`)),
  presenter: (item, asked) => asked.one(rowWithId('person', `${item}.presenter_id`)),
  presenterOrganisation: (item, asked) => asked.one(rowWithId('organisation', `${item}.presenter_organisation_id`)),
  proposedBy: (item, asked) => asked.one(rowWithId('person', `${item}.proposed_by_id`)),
  papers: (item, asked) => asked.many((row) => `agenda_paper ${row} where ${row}.agenda_item_id = ${item}.id order by ${row}.created_at, ${row}.id`),
});

readInSql(AgendaPaper, {
  versions: (paper, asked) => asked.many((row) => `agenda_paper_version ${row} where ${row}.paper_id = ${paper}.id order by ${row}.number desc`),
});

readInSql(AgendaPaperVersion, { addedBy: (version, asked) => asked.one(rowWithId('person', `${version}.added_by_id`)) });

// Its number goes before what another was called as a draft.
readRootInSql<{ number: string }>('meeting', null, ({ number }, asked) => (addressPattern.test(number)
  ? { shape: 'number', text: () => asked.one((meeting) => `meeting ${meeting} where ${meeting}.number = $1 or ${meeting}.draft_number = $1 order by ${meeting}.number = $1 desc limit 1`), values: [number] }
  : null));
