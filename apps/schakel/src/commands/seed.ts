import { parseArgs } from 'node:util';
import { Refusal } from '@schakel/database/cluster';
import type { Command } from '../command.js';
import { withDatabase } from '../database.js';
import type { SeedKind, Steps } from '../steps.js';

function kindOf(args: readonly string[], isDemo: boolean): SeedKind {
  const { values } = parseArgs({ args: [...args], options: { demo: { type: 'boolean' }, minimal: { type: 'boolean' } }, strict: false });
  if (values['demo'] && values['minimal']) {
    throw new Refusal('Kies --demo of --minimal, niet allebei', 'Choose --demo or --minimal, not both');
  }
  if (values['demo']) return 'demo';
  if (values['minimal']) return 'minimal';
  return isDemo ? 'demo' : 'minimal';
}

export const seedCommand = (seed: Steps['seed']): Command => ({
  name: 'seed',
  summary: 'vult de inhoud van het rapport in; --demo met voorbeelden en accounts, --minimal zonder',
  run: async (args, launcher) => withDatabase(launcher, async (logins, { isDemo }) => seed(logins, kindOf(args, isDemo), launcher.say)),
});
