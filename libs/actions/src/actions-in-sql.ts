import { notInSql, readInSql, readRootInSql } from '@schakel/graphql';
import { HistoryEntry } from '@schakel/history';
import { ActionItem } from './action-item.entity.js';
import { runningSql } from './action-item.sql.js';
import { ActionParty } from './action-party.entity.js';
import { ActionTheme } from './action-item.resolver.js';
import { ActionComment, DueRequest, ProgressUpdate } from './action-records.entity.js';
import { DueMoment } from './due-moment.js';
import { FieldChange } from './action-history.js';
import { movedWithMeeting } from './follow-meeting.job.js';
import { longestList } from './lists.js';

// The fields of an action and of what hangs under it, as their resolvers give them; actions-in-sql.int-spec.ts holds both side by side.

const rowWithId = (table: string, id: string) => (row: string): string => `${table} ${row} where ${row}.id = ${id}`;

/** Newest first, at most so many: the statement of `firstOf`. */
const latest = (table: string, parent: string, at = 'at', most = longestList) => (row: string): string =>
  `(select * from ${table} where ${parent} order by ${at} desc, id desc limit ${most}) ${row}`;

const partyNameSql = (party: string): string => `coalesce(
  (select name from organisation where id = ${party}.organisation_id), (select name from organisation_group where id = ${party}.group_id),
  (select name from body where id = ${party}.party_body_id), 'onbekende partij')`;

const rankOf = (party: string): string => `case ${party}.role when 'LEAD' then 0 when 'EXECUTOR' then 1 when 'CONSULTED' then 2 else 3 end`;

const placeOf = (party: string): string => `${rankOf(party)}, ${party}.position, ${party}.id`;

/** What the row it was opened from has, when that is still there, else what it has itself: hardly any party was opened. */
const ofHead = (party: string, value: (row: string) => string): string =>
  `case when ${party}.opened_from_id is null then ${value(party)} else coalesce((select ${value('head')} from action_party head where head.id = ${party}.opened_from_id), ${value(party)}) end`;

/** In the order of `inPartyOrder`: opened members stand under their group. */
const partiesOf = (action: string) => (row: string): string => {
  const id = ofHead(row, (party) => `${party}.id`);
  return `action_party ${row} where ${row}.action_id = ${action}.id
    order by ${ofHead(row, rankOf)}, ${ofHead(row, (party) => `${party}.position`)}, ${id}, ${row}.id <> ${id}, ${placeOf(row)}`;
};

readInSql(ActionItem, {
  body: (item, asked) => asked.one(rowWithId('body', `${item}.body_id`)),
  due: (item, asked) => asked.within(item),
  isOverdue: (item) => `(${item}.due_on < (select viewer_day()) and ${item}.state in (${runningSql})) is true`,
  standingParty: (item, asked) => asked.one(rowWithId('action_party', `${item}.standing_party_id`)),
  provenance: (item, asked) => asked.within(item),
  themes: (item, asked) => asked.many((row) => `unnest(${item}.theme_titles) with ordinality as ${row}(title, position) order by ${row}.position`),
  parties: (item, asked) => asked.many(partiesOf(item)),
  requires: (item, asked) => asked.many((row) => `action_item ${row} where ${row}.id in (select requires_id from action_dependency where action_id = ${item}.id) order by ${row}.sort_key`),
  requiredBy: (item, asked) => asked.many((row) => `action_item ${row} where ${row}.id in (select action_id from action_dependency where requires_id = ${item}.id) order by ${row}.sort_key`),
  origin: (item, asked) => asked.one(rowWithId('decision', `${item}.origin_decision_id`)),
  createdBy: (item, asked) => asked.one(rowWithId('person', `${item}.created_by_id`)),
  updates: (item, asked) => asked.many(latest('progress_update', `action_id = ${item}.id`, 'at', mostOf(asked.args['first']))),
  comments: (item, asked) => asked.many((row) => `${latest('action_comment', `action_id = ${item}.id`)(row)} order by ${row}.at, ${row}.id`),
  dueRequests: (item, asked) => asked.many((row) => `due_request ${row} where ${row}.action_id = ${item}.id order by ${row}.at desc, ${row}.id desc`),
  history: (item, asked) => asked.many(latest('history_entry', `subject_id = ${item}.id`, 'recorded_at')),
});

/** The resolver says what is wrong with a number out of bounds. */
const mostOf = (first: unknown): number => (Number(first) >= 1 && Number(first) <= longestList ? Number(first) : notInSql());

/** Under row-level security: nothing for who may not see it. */
const dueMeeting = (item: string): string => `select 1 from meeting where meeting.id = ${item}.due_meeting_id`;

readInSql(DueMoment, {
  kind: (item) => `case when ${item}.due_meeting_id is not null and exists (${dueMeeting(item)}) then 'MEETING' else ${item}.due_kind end`,
  on: (item) => `${item}.due_on`,
  label: (item) => `${item}.due_label`,
  body: (item, asked) => asked.one(rowWithId('body', `${item}.due_body_id`)),
  meeting: (item, asked) => asked.one(rowWithId('meeting', `${item}.due_meeting_id`)),
});

readInSql(ActionTheme, { position: (theme) => `${theme}.position::int`, title: (theme) => `${theme}.title` });

readInSql(ActionParty, {
  action: (party, asked) => asked.one(rowWithId('action_item', `${party}.action_id`)),
  name: partyNameSql,
  organisation: (party, asked) => asked.one(rowWithId('organisation', `${party}.organisation_id`)),
  group: (party, asked) => asked.one(rowWithId('organisation_group', `${party}.group_id`)),
  body: (party, asked) => asked.one(rowWithId('body', `${party}.party_body_id`)),
  onBehalfOf: (party, asked) => asked.one(rowWithId('body', `${party}.on_behalf_of_body_id`)),
  openedFrom: (party, asked) => asked.one(rowWithId('action_party', `${party}.opened_from_id`)),
  opened: (party, asked) => asked.many((row) => `action_party ${row} where ${row}.opened_from_id = ${party}.id and ${row}.action_id = ${party}.action_id order by ${placeOf(row)}`),
  contact: (party, asked) => asked.one(rowWithId('person', `${party}.contact_id`)),
});

readInSql(ProgressUpdate, {
  party: (update, asked) => asked.one(rowWithId('action_party', `${update}.party_id`)),
  author: (update, asked) => asked.one(rowWithId('person', `${update}.author_id`)),
});

readInSql(ActionComment, { author: (comment, asked) => asked.one(rowWithId('person', `${comment}.author_id`)) });

readInSql(DueRequest, {
  author: (request, asked) => asked.one(rowWithId('person', `${request}.author_id`)),
  answeredBy: (request, asked) => asked.one(rowWithId('person', `${request}.answered_by_id`)),
});

const gone = 'niet (meer) te zien';

/** What stands for an id in history, by the property that held it. In the statement itself: as a function of the database it cost twenty times as much. */
const namesInHistory: Readonly<Record<string, (id: string) => string>> = {
  "'authorId', 'answeredById', 'contactId'": (id) => `select name from person where id = ${id}`,
  "'partyId', 'openedFromId'": (id) => `select ${partyNameSql('named')} from action_party named where named.id = ${id}`,
  "'partyBodyId', 'onBehalfOfBodyId', 'dueBodyId'": (id) => `select name from body where id = ${id}`,
  "'organisationId'": (id) => `select name from organisation where id = ${id}`,
  "'groupId'": (id) => `select name from organisation_group where id = ${id}`,
  "'originDecisionId'": (id) => `select number from decision where id = ${id}`,
  "'dueMeetingId'": (id) => `select number from meeting where id = ${id}`,
  "'requiresId'": (id) => `select number from action_item where id = ${id}`,
};

function inWordsSql(field: string, value: string): string {
  const named = Object.entries(namesInHistory).map(([fields, name]) => `when ${field} in (${fields}) then coalesce((${name(`(${value})::uuid`)}), '${gone}')`);
  return `case when coalesce(${value}, '') = '' then ${value} ${named.join(' ')} else ${value} end`;
}

readInSql(HistoryEntry, {
  actor: (entry, asked) => asked.one(rowWithId('person', `${entry}.actor_id`)),
  onBehalfOf: (entry, asked) => asked.one(rowWithId('organisation', `${entry}.on_behalf_of_id`)),
  isMovedWithMeeting: (entry) => `(${entry}.operation = '${movedWithMeeting}' and exists (
    select 1 from action_item moved join meeting on meeting.id = moved.due_meeting_id where moved.id = ${entry}.subject_id))`,
  changes: (entry, asked) => asked.many((row) => `
    (select change.key, array(
         select ${inWordsSql('change.key', 'said.value')} from generate_series(0, 1) place cross join lateral (select change.value ->> place as value) said order by place) as words
       from jsonb_each(${entry}.changes) change where change.key <> 'replyTo' and (change.key <> 'dueMeetingId' or exists (
         select 1 from meeting where meeting.id in ((change.value ->> 0)::uuid, (change.value ->> 1)::uuid)))) ${row}`),
});

readInSql(FieldChange, {
  field: (change) => `${change}.key`,
  from: (change) => `${change}.words[1]`,
  to: (change) => `${change}.words[2]`,
});

interface ActionItemArgs {
  id?: string | null;
  number?: string | null;
}

readRootInSql<ActionItemArgs>('actionItem', null, ({ id, number }, asked) =>
  number && !id && /^[A-Za-z0-9-]{1,100}$/.test(number) ? { shape: 'number', text: () => asked.one((item) => `action_item ${item} where ${item}.number = $1`), values: [number] } : null);
