import { Acceptance, PartyRole, Standing } from './action-item.enums.js';
import type { ActionParty } from './action-party.entity.js';

// Worst first: vastgelopen > aandacht > geen bericht > op schema.
const worstFirst = [Standing.STUCK, Standing.ATTENTION, Standing.NO_WORD, Standing.ON_TRACK];

type Word = Pick<ActionParty, 'id' | 'role' | 'acceptance' | 'standing' | 'lastWordAt' | 'openedFromId'>;

/** Parties whose word counts: trekker and mede-uitvoerders who did not decline. An opened group speaks through its members. */
export function promisingParties<Party extends Word>(parties: readonly Party[]): Party[] {
  const opened = new Set(parties.map((party) => party.openedFromId));
  return parties.filter((party) =>
    (party.role === PartyRole.LEAD || party.role === PartyRole.EXECUTOR) && party.acceptance !== Acceptance.DECLINED && !opened.has(party.id));
}

/** The standing of an action with whose word it is: the worst last word of trekker and mede-uitvoerders who did not decline. */
export function standingOf(parties: readonly Word[]): { standing: Standing; standingPartyId: string | null; lastWordAt: Date | null } {
  const promising = promisingParties(parties);
  const words = promising.flatMap((party) => (party.lastWordAt ? [party.lastWordAt] : []));
  const lastWordAt = words.length > 0 ? new Date(Math.max(...words.map((at) => at.getTime()))) : null;
  for (const standing of worstFirst) {
    const party = promising.find((candidate) => candidate.standing === standing);
    if (party) return { standing, standingPartyId: standing === Standing.NO_WORD ? null : party.id, lastWordAt };
  }
  return { standing: Standing.NO_WORD, standingPartyId: null, lastWordAt };
}
