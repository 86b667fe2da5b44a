import { parseArgs } from 'node:util';
import { Refusal } from '@schakel/database/cluster';
import type { Command } from '../command.js';
import { withDatabase } from '../database.js';
import type { BenchOrder, SeedKind, Steps } from '../steps.js';

const options = { demo: { type: 'boolean' }, minimal: { type: 'boolean' }, bench: { type: 'boolean' }, actions: { type: 'string' } } as const;

function actionsIn(text: string | boolean | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{1,6}$/.test(String(text))) return Number(text);
  throw new Refusal('--actions: geef een heel getal van 10 tot en met 9999999', '--actions: give a whole number from 10 up to 9999999');
}

function kindOf(args: readonly string[], isDemo: boolean): SeedKind | BenchOrder {
  const { values } = parseArgs({ args: [...args], options, strict: false });
  const chosen = [values['demo'], values['minimal'], values['bench']].filter(Boolean);
  if (chosen.length > 1) {
    throw new Refusal('Kies één van --demo, --minimal en --bench', 'Choose one of --demo, --minimal and --bench');
  }
  if (values['bench']) return { actions: actionsIn(values['actions']) };
  if (values['demo']) return 'demo';
  if (values['minimal']) return 'minimal';
  return isDemo ? 'demo' : 'minimal';
}

export const seedCommand = ({ seed, seedBench }: Pick<Steps, 'seed' | 'seedBench'>): Command => ({
  name: 'seed',
  summary: 'vult de inhoud van het rapport in; --demo met voorbeelden en accounts, --minimal zonder; --bench: meetgegevens, in een lege database',
  run: async (args, launcher) => withDatabase(launcher, async (logins, { isDemo }) => {
    const kind = kindOf(args, isDemo);
    await (typeof kind === 'string' ? seed(logins, kind, launcher.say) : seedBench(logins, kind, launcher.say));
  }),
});
