import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const bin = join(dirname(fileURLToPath(import.meta.url)), '../bin');
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'schakel-bin-'));
});

afterEach(async () => rm(root, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** What an expression over one of the files in bin/ gives, in a plain Node: they may lean on nothing of ours. */
async function ask(file: string, expression: string): Promise<unknown> {
  const code = `const it = await import(${JSON.stringify(join(bin, file))}); const root = ${JSON.stringify(root)}; console.log(JSON.stringify(await (${expression})));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { cwd: root });
  return JSON.parse(stdout);
}

describe('the version of Node', () => {
  it.each([['18.20.8', false], ['20.18.3', false], ['20.19.0', true], ['22.1.0', true], ['100.0.0', true]])('%s: enough is %s', async (version, isEnough) => {
    const words = (await ask('node-version.mjs', `it.nodeVersionProblem('${version}')`)) as string;
    expect(words).toMatch(isEnough ? /^$/ : /Schakel heeft Node 20\.19 of hoger nodig[\s\S]*Schakel needs Node 20\.19/);
  });
});

describe('what is installed', () => {
  const lock = (version: string): string =>
    JSON.stringify({ packages: { '': {}, 'node_modules/a': { version, integrity: 'sha512-a' }, 'node_modules/elsewhere': { version: '1.0.0', optional: true } } });

  it('is enough when npm says it installed what the lock asks for, packages of other platforms aside', async () => {
    await put('package-lock.json', lock('1.0.0'));
    expect(await ask('install.mjs', 'it.isInstalled(root)')).toBe(false);
    await put('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } }));
    expect(await ask('install.mjs', 'it.isInstalled(root)')).toBe(true);
  });

  it('is not enough any more when the lock changes', async () => {
    await put('package-lock.json', lock('1.0.0'));
    await put('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } }));
    expect(await ask('install.mjs', 'it.isInstalled(root)')).toBe(true);
    await put('package-lock.json', lock('1.0.1'));
    expect(await ask('install.mjs', 'it.isInstalled(root)')).toBe(false);
  });
});

describe('what is built', () => {
  // A stand-in for nx: what is looked at is when we call it.
  const nx = "import { mkdirSync, writeFileSync } from 'node:fs'; mkdirSync('libs/a/dist', { recursive: true }); mkdirSync('libs/a/src/made', { recursive: true }); writeFileSync('libs/a/src/made/new.ts', '');";

  beforeEach(async () => {
    await put('package.json', '{"type":"module"}');
    await put('package-lock.json', '{}');
    await put('node_modules/nx/dist/bin/nx.js', nx);
    await put('node_modules/nx/package.json', '{"type":"module"}');
    await put('libs/a/package.json', '{"nx":{"targets":{"build":{}}}}');
    await put('libs/a/src/index.ts', 'export {};');
    await mkdir(join(root, 'apps'));
    await ask('build.mjs', 'it.build(root).then(() => null)').catch((error: Error) => {
      // The progress it prints stands before the answer.
      if (!error.message.includes('JSON')) throw error;
    });
  });

  const isBuilt = async (): Promise<unknown> => ask('build.mjs', 'it.isBuilt(root)');

  it('stays built, also with other times on the files and with what the build itself made', async () => {
    expect(await isBuilt()).toBe(true);
    await utimes(join(root, 'libs/a/src/index.ts'), 1, 1);
    expect(await isBuilt()).toBe(true);
  });

  it('is not built after a changed source, but is after a changed spec or README', async () => {
    await put('libs/a/src/index.spec.ts', 'changed');
    await put('libs/a/README.md', 'changed');
    expect(await isBuilt()).toBe(true);
    await put('libs/a/src/index.ts', 'export const a = 1;');
    expect(await isBuilt()).toBe(false);
  });

  it('is not built when an output was removed', async () => {
    await rm(join(root, 'libs/a/dist'), { recursive: true });
    expect(await isBuilt()).toBe(false);
  });
});
