import type { ChoiceGroup } from '../actions/grouped-select.js';
import { useRead } from '../data/use-read.js';
import { AgendaPresentersDocument, type AgendaLineFragment, type AgendaPresentersQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

type Presented = Pick<AgendaLineFragment, 'presenter' | 'presenterOrganisation'>;

const person = ({ id, name }: { id: string; name: string }) => ({ value: `person:${id}`, label: name });
const party = ({ id, name }: { id: string; name: string }) => ({ value: `party:${id}`, label: name });

/** One value for a person or a party, as a list can hold it. */
export const presenterValue = ({ presenter, presenterOrganisation }: Presented): string =>
  presenter ? person(presenter).value : presenterOrganisation ? party(presenterOrganisation).value : '';

/** That value as the columns of an item. */
export function presenterColumns(value: string): { presenterId: string | null; presenterOrganisationId: string | null } {
  const [kind, id = null] = value.split(':');
  return { presenterId: kind === 'person' ? id : null, presenterOrganisationId: kind === 'party' ? id : null };
}

function choicesOf<T extends { value: string; label: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.value, one])).values()].sort((a, b) => a.label.localeCompare(b.label, 'nl'));
}

function peopleOf(body: AgendaPresentersQuery['body']) {
  const memberships = body?.seats.flatMap((seat) => seat.memberships) ?? [];
  return [...memberships, ...(body?.functions ?? [])].flatMap(({ person: holder, substitute }) => [holder, substitute]).filter((one) => !!one);
}

/** Who can present an item: the persons of the body and its parties; who presents it already stays in the list. */
export function usePresenters(code: string, present?: Presented): ChoiceGroup[] {
  const { data } = useRead(AgendaPresentersDocument, { code });
  const organisations = data?.body?.seats.flatMap(({ organisation }) => (organisation ? [organisation] : [])) ?? [];
  const people = [...peopleOf(data?.body ?? null), ...(present?.presenter ? [present.presenter] : [])];
  const parties = [...organisations, ...(present?.presenterOrganisation ? [present.presenterOrganisation] : [])];
  return [
    { label: m.agenda_people(), choices: choicesOf(people.map(person)) },
    { label: m.agenda_parties(), choices: choicesOf(parties.map(party)) },
  ];
}
