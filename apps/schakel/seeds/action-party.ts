import type { SeedActionParty, SeedPartyRole, SeedPartyTarget } from './seed-types.js';

type Words = Partial<Omit<SeedActionParty, 'key' | 'role' | 'target'>>;

const targetKey = (target: SeedPartyTarget): string => {
  if ('organisation' in target) return target.organisation;
  return 'group' in target ? target.group : target.body;
};

/** Gives the parties of one action; nobody has accepted unless said so. */
export const partiesOf = (action: string) =>
  (role: SeedPartyRole, target: SeedPartyTarget, words: Words = {}): SeedActionParty => ({
    key: `${action}/${targetKey(target)}`, role, target, acceptance: 'PENDING', ...words,
  });
