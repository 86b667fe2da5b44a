import type { Command } from '../command.js';
import { withDatabase } from '../database.js';
import type { Steps } from '../steps.js';

export const migrateCommand = (migrate: Steps['migrate']): Command => ({
  name: 'migrate',
  summary: 'brengt de database naar deze versie',
  run: async (_args, launcher) => withDatabase(launcher, async (logins) => migrate(logins, launcher.say)),
});
