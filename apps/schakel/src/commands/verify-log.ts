import type { Command } from '../command.js';
import { withDatabase } from '../database.js';
import { printFindings } from '../findings.js';
import type { Steps } from '../steps.js';

export const verifyLogCommand = (verifyLog: Steps['verifyLog']): Command => ({
  name: 'verify-log',
  summary: 'controleert de geschiedenis op veranderde, verwijderde of afgeknipte regels',
  run: async (_args, launcher) => withDatabase(launcher, async (logins) => printFindings('Geschiedenis', await verifyLog(logins, launcher.say))),
});
