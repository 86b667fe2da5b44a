import type { Command, Launcher } from './command.js';
import { adminCommand } from './commands/admin.js';
import { bouncesCommand } from './commands/bounces.js';
import { checkCommand } from './commands/check.js';
import { helpCommand } from './commands/help.js';
import { migrateCommand } from './commands/migrate.js';
import { reindexCommand } from './commands/reindex.js';
import { seedCommand } from './commands/seed.js';
import { startCommand } from './commands/start.js';
import { verifyLogCommand } from './commands/verify-log.js';
import { steps } from './steps.js';

function allCommands(): readonly Command[] {
  const commands: Command[] = [startCommand(steps)];
  if (steps.migrate) commands.push(migrateCommand(steps.migrate));
  commands.push(seedCommand(steps));
  if (steps.inviteAdministrator) commands.push(adminCommand(steps.inviteAdministrator));
  commands.push(checkCommand(steps.check), reindexCommand(steps.reindex));
  if (steps.takeInBounces) commands.push(bouncesCommand(steps.takeInBounces));
  if (steps.verifyLog) commands.push(verifyLogCommand(steps.verifyLog));
  return [...commands, helpCommand(() => commands)];
}

/** Runs one command of `schakel`; without a name: help. The exit code is left in process.exitCode. */
export async function main(args: readonly string[], launcher: Launcher): Promise<void> {
  const [name = 'help', ...rest] = args;
  const wanted = ['--help', '-h'].includes(name) ? 'help' : name;
  const command = allCommands().find((candidate) => candidate.name === wanted);
  if (command) return command.run(rest, launcher);
  process.exitCode = 2;
  process.stderr.write(`Schakel kent de opdracht '${name}' niet. Kies uit: ${allCommands().map((known) => known.name).join(', ')}\n`);
}
