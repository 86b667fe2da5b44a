import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { Refusal, say } from './say.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Installs and builds what is missing, then runs the command. */
export async function prepareAndRun(args) {
  // Closed pipes (`npm start | head`) and closed terminals are no reason to die without stopping PostgreSQL.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    await install(root);
    await build(root);
    const { main } = await import(pathToFileURL(join(root, 'apps/schakel/dist/src/main.js')).href);
    await main(args, { root, say });
  } catch (error) {
    // People get words; a bug keeps its stack.
    console.error(error instanceof Refusal || error?.name === 'ConfigError' || error?.isForPeople ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
  // Whatever still holds the process (an idle connection) may not keep a finished command from ending.
  setTimeout(() => process.exit(), 2_000).unref();
}
