import { Level } from '@schakel/database';
import { ActionKind, ActionState, FundingSystem, PartyRole, Standing } from './action-item.enums.js';

// Words for exports; the web app has its own messages.

export const kindWords: Record<ActionKind, string> = { [ActionKind.ACTION]: 'actie', [ActionKind.COMMITMENT]: 'toezegging' };

export const stateWords: Record<ActionState, string> = {
  [ActionState.PROPOSED]: 'voorgesteld',
  [ActionState.OPEN]: 'open',
  [ActionState.REPORTED_DONE]: 'gereed gemeld',
  [ActionState.DONE]: 'gereed',
  [ActionState.SLEEPING]: 'slaapt',
  [ActionState.WAITING]: 'wacht op een andere actie',
  [ActionState.WITHDRAWN]: 'ingetrokken',
};

export const standingWords: Record<Standing, string> = {
  [Standing.ON_TRACK]: 'op schema',
  [Standing.ATTENTION]: 'aandacht',
  [Standing.STUCK]: 'vastgelopen',
  [Standing.NO_WORD]: 'geen bericht',
};

export const fundingWords: Record<FundingSystem, string> = {
  [FundingSystem.ZVW]: 'Zvw',
  [FundingSystem.WLZ]: 'Wlz',
  [FundingSystem.WMO]: 'Wmo',
  [FundingSystem.FORENSIC]: 'forensisch',
  [FundingSystem.SUBSIDY]: 'subsidie',
  [FundingSystem.OTHER]: 'overig',
};

export const levelWords: Record<Level, string> = { [Level.NETWORK]: 'netwerk', [Level.BODY]: 'overleg', [Level.CONFIDENTIAL]: 'vertrouwelijk' };

/** Headings of the columns with parties, in their order. */
export const roleWords: Record<PartyRole, string> = {
  [PartyRole.LEAD]: 'Trekker',
  [PartyRole.EXECUTOR]: 'Mede-uitvoerders',
  [PartyRole.CONSULTED]: 'In overleg met',
  [PartyRole.COUNTERPART]: 'Met wie',
};
