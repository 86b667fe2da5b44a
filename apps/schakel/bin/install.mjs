import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from './run.mjs';
import { Refusal, say, stillBusy } from './say.mjs';

const readOr = (path, otherwise) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
};

const stampOf = (root) => join(root, 'node_modules', '.schakel-install');
const lockHash = (lock) => createHash('sha256').update(`${process.platform} ${process.arch}\n${lock}`).digest('hex');

// npm keeps its own account of what it installed: node_modules of a plain `npm ci` need not be made again.
function isInstalledByNpm(root, lock) {
  try {
    const wanted = JSON.parse(lock).packages;
    const present = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([path, { version, integrity, optional, peer }]) => {
      const found = present[path];
      if (path === '' || (!found && (optional || peer))) return true;
      return found !== undefined && found.version === version && found.integrity === integrity;
    });
  } catch {
    return false;
  }
}

function writeStamp(root, hash) {
  try {
    writeFileSync(stampOf(root), hash);
  } catch {
    // A read-only clone: the comparison is made again at the next start, which is quick enough.
  }
}

/** True when node_modules is what package-lock.json asks for. */
export function isInstalled(root) {
  const lock = readOr(join(root, 'package-lock.json'), undefined);
  if (lock === undefined) {
    throw new Refusal('package-lock.json ontbreekt: dit is geen volledige kopie van Schakel\npackage-lock.json is missing: this is not a complete copy of Schakel');
  }
  const hash = lockHash(lock);
  if (readOr(stampOf(root), '') === hash) return true;
  if (!existsSync(join(root, 'node_modules')) || !isInstalledByNpm(root, lock)) return false;
  writeStamp(root, hash);
  return true;
}

/** Refuses before npm starts to take away what is there. */
export function requireWritable(root, dutch, english) {
  try {
    accessSync(root, constants.W_OK);
    const modules = join(root, 'node_modules');
    if (existsSync(modules)) accessSync(modules, constants.W_OK);
  } catch {
    throw new Refusal(
      `In de map ${root} kan niet worden geschreven, en ${dutch}.\nStart Schakel één keer als de eigenaar van die map.\n` +
        `The folder ${root} can not be written, and ${english}.\nStart Schakel once as the owner of that folder.`,
    );
  }
}

function npmCommand() {
  const own = process.env.npm_execpath;
  if (own && basename(own) === 'npm-cli.js') return [process.execPath, [own]];
  return process.platform === 'win32' ? ['npm.cmd', []] : ['npm', []];
}

const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i;

function explain(output) {
  const tail = output.trim().split('\n').filter((line) => line.startsWith('npm error') || line.startsWith('npm ERR')).slice(0, 12).join('\n');
  if (unreachable.test(tail)) {
    return (
      'De pakketten konden niet worden opgehaald: npm bereikt zijn register niet.\nControleer de verbinding of de proxy (npm config get registry) en start opnieuw.\n' +
      `The packages could not be fetched: npm can not reach its registry.\nCheck the connection or proxy (npm config get registry) and start again.\n\n${tail}`
    );
  }
  return `Het installeren van de pakketten is mislukt.\nInstalling the packages failed.\n\n${tail || output.trim().slice(-2_000)}`;
}

async function npm(root, ...command) {
  const [program, before] = npmCommand();
  // The build needs development packages, also where NODE_ENV=production; nothing we use needs an install script.
  const args = [...before, ...command, '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress'];
  const quiet = stillBusy('… nog bezig met ophalen');
  try {
    return await run(program, args, { cwd: root, env: process.env, shell: process.platform === 'win32' });
  } finally {
    quiet();
  }
}

/** Makes node_modules what package-lock.json asks for; does nothing when it is already. Throws Refusal. */
export async function install(root) {
  if (isInstalled(root)) return;
  requireWritable(root, 'de pakketten moeten nog worden geïnstalleerd', 'the packages have yet to be installed');
  say('Pakketten ophalen met npm (de eerste keer duurt dit een paar minuten)');
  let result = await npm(root, 'ci');
  if (!result.ok) {
    // `npm ci` refuses a lock that misses an optional package of another platform, which registries may not carry.
    const isLockRefused = /npm (?:error|ERR!) code EUSAGE/.test(result.output);
    say(isLockRefused ? 'package-lock.json is niet volledig; npm vult zelf aan' : 'Dat lukte niet; nog één keer');
    result = isLockRefused ? await npm(root, 'install', '--no-save') : await npm(root, 'ci');
  }
  if (!result.ok) throw new Refusal(explain(result.output));
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeStamp(root, lockHash(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  say('Pakketten geïnstalleerd');
}
