import { Field, ObjectType } from '@nestjs/graphql';
import type { HistoryEntry } from '@schakel/history';
import { byId } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { Decision } from '@schakel/decisions';
import { Meeting } from '@schakel/meetings';
import { Organisation, OrganisationGroup, Region } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { ActionItem } from './action-item.entity.js';
import { ActionParty } from './action-party.entity.js';
import { withNames } from './mention.js';
import { nameOfParty } from './party-name.js';

/** One property of a record: from → to, in words where it was an id. */
@ObjectType()
export class FieldChange {
  @Field(() => String, { description: 'Name of the property; its words stand in the web app.' })
  field: string;

  @Field(() => String, { nullable: true })
  from: string | null;

  @Field(() => String, { nullable: true })
  to: string | null;
}

const nameOf = async <T extends { id: string }>(entity: new () => T, id: string, name: (row: T) => string | Promise<string>): Promise<string> => {
  const row = await byId(entity, id);
  return row ? name(row) : 'niet (meer) te zien';
};

const person = (id: string): Promise<string> => nameOf(Person, id, (row) => row.name);
const body = (id: string): Promise<string> => nameOf(Body, id, (row) => row.name);
const action = (id: string): Promise<string> => nameOf(ActionItem, id, (row) => row.number);
const party = (id: string): Promise<string> => nameOf(ActionParty, id, nameOfParty);

/** Properties that hold an id, and the name that stands for it. */
const namedBy: Record<string, (id: string) => Promise<string>> = {
  authorId: person,
  answeredById: person,
  contactId: person,
  organisationId: (id) => nameOf(Organisation, id, (row) => row.name),
  groupId: (id) => nameOf(OrganisationGroup, id, (row) => row.name),
  partyBodyId: body,
  onBehalfOfBodyId: body,
  dueBodyId: body,
  dueMeetingId: (id) => nameOf(Meeting, id, (row) => row.number),
  originDecisionId: (id) => nameOf(Decision, id, (row) => row.number),
  partyId: party,
  openedFromId: party,
  requiresId: action,
  // Names stand in it for who is named.
  text: withNames,
  // Of an organisation that merged, or of a body that closed.
  successorId: async (id) => (await byId(Organisation, id))?.name ?? body(id),
  regionId: (id) => nameOf(Region, id, (row) => row.name),
  bodyId: body,
  aboveId: body,
  personId: person,
  meetingId: (id) => nameOf(Meeting, id, (row) => row.number),
  substituteId: person,
};

/** Ids and places that say nothing to a reader; who changed a fact stands above it. */
const leftOut = new Set(['replyTo', 'position', 'provenance']);

type Change = [field: string, value: [from: string | null, to: string | null]];

/** That a day followed a meeting is said to who may see one of both. */
const mayBeSaid = async ([field, ids]: Change): Promise<boolean> =>
  !leftOut.has(field) && (field !== 'dueMeetingId' || (await Promise.all(ids.map((id) => byId(Meeting, id)))).some((meeting) => meeting !== null));

/** What an entry changed, for readers: names for ids. None after erasure. Batched. */
export async function changesInWords(entry: Pick<HistoryEntry, 'changes'>): Promise<FieldChange[]> {
  const changes: Change[] = Object.entries(entry.changes ?? {});
  const said = await Promise.all(changes.map(mayBeSaid));
  return Promise.all(
    changes.filter((_, at) => said[at]).map(async ([field, [from, to]]) => {
      const inWords = async (value: string | null): Promise<string | null> => (value ? ((await namedBy[field]?.(value)) ?? value) : value);
      return { field, from: await inWords(from), to: await inWords(to) };
    }),
  );
}
