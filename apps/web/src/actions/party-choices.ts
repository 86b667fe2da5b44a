import { useRead } from '../data/use-read.js';
import { PartyChoicesDocument, type PartyChoicesQuery } from '../generated/graphql/graphql.js';
import { useEveryOrganisation, type OrganisationChoice } from '../organisations/use-every-organisation.js';
import { m } from '../paraglide/messages.js';
import type { ChoiceGroup } from './grouped-select.js';
import { hasEnded } from './party-words.js';

export type PartyChoices = PartyChoicesQuery & { organisations: OrganisationChoice[] };

/** Every organisation, group and body that can be a party. */
export function usePartyChoices(): { data: PartyChoices | undefined } {
  const { data } = useRead(PartyChoicesDocument, {});
  const organisations = useEveryOrganisation();
  return { data: data && organisations && { ...data, organisations } };
}

export const organisationsIn = (data: PartyChoices) => data.organisations;
export const bodiesIn = (data: PartyChoices) => data.bodies.edges.map(({ node }) => node);

const fullName = ({ name, shortName }: { name: string; shortName: string }) => (name === shortName ? name : `${shortName}: ${name}`);

interface Value {
  organisation: (row: { id: string; slug: string }) => string;
  group: (row: { id: string; slug: string }) => string;
  body: (row: { id: string; code: string }) => string;
}

/** As the register's filter knows them: slugs and codes. */
export const byAddress: Value = { organisation: ({ slug }) => slug, group: ({ slug }) => slug, body: ({ code }) => code };

/** As a party is given to a mutation: kind and id in one text. */
export const byId: Value = {
  organisation: ({ id }) => `organisationId:${id}`,
  group: ({ id }) => `groupId:${id}`,
  body: ({ id }) => `bodyId:${id}`,
};

/** All parties in one list, grouped. Ended bodies only where history is looked at. */
export function partyGroups(data: PartyChoices | undefined, value: Value, { today, withEnded }: { today: string; withEnded: boolean }): ChoiceGroup[] {
  if (!data) return [];
  const bodies = bodiesIn(data).filter((body) => withEnded || !hasEnded(body, today));
  const bodyName = (body: { code: string; name: string; endedOn?: string | null }) =>
    `${body.code}: ${body.name}${hasEnded(body, today) ? ` (${m.actions_ended()})` : ''}`;
  return [
    { label: m.actions_choice_organisations(), choices: organisationsIn(data).filter(({ hasEnded: isOver }) => withEnded || !isOver).map((row) => ({ value: value.organisation(row), label: fullName(row) })) },
    { label: m.actions_choice_groups(), choices: data.organisationGroups.map((row) => ({ value: value.group(row), label: row.name })) },
    { label: m.actions_choice_bodies(), choices: bodies.map((row) => ({ value: value.body(row), label: bodyName(row) })) },
  ];
}

/** The party of an action, from the value of a choice by id. */
export function partyTarget(value: string): { organisationId?: string; groupId?: string; bodyId?: string } {
  const [kind, id] = value.split(':');
  return kind === 'organisationId' || kind === 'groupId' || kind === 'bodyId' ? { [kind]: id } : {};
}
