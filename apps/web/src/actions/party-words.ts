import type { PartyInBriefFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** As short as the party is known by. */
export const shortNameOf = ({ organisation, body, name }: Pick<PartyInBriefFragment, 'organisation' | 'body' | 'name'>): string =>
  organisation?.shortName ?? body?.code ?? name;

export const hasEnded = (body: { endedOn?: string | null } | null | undefined, today: string): boolean =>
  Boolean(body?.endedOn && body.endedOn <= today);

// The source says it itself in the words about 6b: ‘namens het Strategisch overleg’.
const noteOf = ({ note, onBehalfOf }: PartyInBriefFragment) => (!note || (onBehalfOf && note.startsWith('namens')) ? '' : `‘${note}’`);

/** ‘namens SO’, ‘met name vanuit de VGN’, ‘beëindigd’: what belongs to the name. */
export function partyAdditions(party: PartyInBriefFragment, today: string): string[] {
  return [
    hasEnded(party.body, today) ? m.actions_ended() : '',
    party.onBehalfOf ? m.actions_on_behalf_of({ body: party.onBehalfOf.code }) : '',
    noteOf(party),
    party.acceptance === 'DECLINED' ? m.actions_takes_no_part() : '',
  ].filter((words) => words !== '');
}

/** ‘Projectteam, beëindigd’ */
export function partyInWords(party: PartyInBriefFragment, today: string): string {
  const name = party.body ? party.name : shortNameOf(party);
  return [name, ...partyAdditions(party, today)].join(', ');
}
