import { unit } from '@schakel/database';
import { byId, manyBy } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { Organisation } from '@schakel/organisations';
import { personsOfParty } from './action-facts.js';
import type { ActionItem } from './action-item.entity.js';
import { Acceptance, ActionDefect, DueKind, PartyRole, promisingRoles, unfinishedStates, type ActionState } from './action-item.enums.js';
import { ActionParty } from './action-party.entity.js';

/** What is known of a party that its action can lack. */
interface PartyFindings {
  isLead: boolean;
  /** It is a body or an organisation, and that has ended. */
  hasEnded: boolean;
  isReachable: boolean;
}

interface ActionFindings {
  state: ActionState;
  dueKind: DueKind;
  ownerEnded: boolean;
  /** Trekker and mede-uitvoerders who did not decline. */
  promising: readonly PartyFindings[];
}

/** What keeps a promise from having an address (rule 1). What is proposed, done or withdrawn has no defects. */
export function defectsOf({ state, dueKind, ownerEnded, promising }: ActionFindings): ActionDefect[] {
  if (!(unfinishedStates as readonly ActionState[]).includes(state)) return [];
  const found: Record<ActionDefect, boolean> = {
    [ActionDefect.NO_LEAD]: !promising.some((party) => party.isLead),
    [ActionDefect.NO_DUE]: dueKind === DueKind.NOT_AGREED,
    [ActionDefect.OWNER_BODY_ENDED]: ownerEnded,
    [ActionDefect.EXECUTOR_ENDED]: promising.some((party) => party.hasEnded),
    [ActionDefect.NOBODY_REACHABLE]: promising.some((party) => !party.isReachable),
  };
  return Object.values(ActionDefect).filter((defect) => found[defect]);
}

export const isPromising = (party: Pick<ActionParty, 'role' | 'acceptance'>): boolean =>
  (promisingRoles as readonly PartyRole[]).includes(party.role) && party.acceptance !== Acceptance.DECLINED;

/** Somebody can speak for it; for an opened group it is enough that somebody can for one of its members. */
export async function isReachable(party: ActionParty): Promise<boolean> {
  if ((await personsOfParty(party.id)).length > 0) return true;
  if (!party.groupId) return false;
  const others = await manyBy(ActionParty, 'actionId', party.actionId);
  const opened = others.filter((other) => other.openedFromId === party.id && other.acceptance !== Acceptance.DECLINED);
  const persons = await Promise.all(opened.map((member) => personsOfParty(member.id)));
  return persons.some((some) => some.length > 0);
}

/** The party is a body or an organisation, and that has ended. */
const partyEnded = async ({ partyBodyId, organisationId }: ActionParty): Promise<boolean> =>
  (await bodyEnded(partyBodyId)) || ((await byId(Organisation, organisationId))?.hasEnded(unit().moment.day) ?? false);

const bodyEnded = async (id: string | null): Promise<boolean> => (await byId(Body, id))?.hasEnded(unit().moment.day) ?? false;

/** The defects of one action; batched over the request. */
export async function loadDefects(action: ActionItem): Promise<ActionDefect[]> {
  const parties = (await manyBy(ActionParty, 'actionId', action.id)).filter(isPromising);
  const promising = await Promise.all(
    parties.map(async (party) => ({ isLead: party.role === PartyRole.LEAD, hasEnded: await partyEnded(party), isReachable: await isReachable(party) })),
  );
  return defectsOf({ state: action.state, dueKind: action.dueKind, ownerEnded: await bodyEnded(action.bodyId), promising });
}
