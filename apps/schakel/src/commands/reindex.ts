import type { Command } from '../command.js';
import { withDatabase } from '../database.js';
import type { Steps } from '../steps.js';

export const reindexCommand = (reindex: Steps['reindex']): Command => ({
  name: 'reindex',
  summary: 'maakt opnieuw wat Zoeken kan vinden (gaat vanzelf mee bij migrate als dat nodig is)',
  run: async (_args, launcher) => withDatabase(launcher, async (logins) => reindex(logins, launcher.say)),
});
