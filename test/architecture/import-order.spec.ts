import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryOrder, testLibrary } from '../../library-order.mjs';
import { importedNames, isForSpecs, libraryOf, read, root, typeScriptFiles } from './source-tree.js';

const platform = readdirSync(join(root, 'libs/platform'));
/** Pure functions without any library to their left: the web app runs them too. */
const forBrowsers = ['privacy'];

interface Import { readonly from: string; readonly name: string; readonly library: string; readonly entry: string }

const imports: readonly Import[] = typeScriptFiles().flatMap((from) => importedNames(from).flatMap((name) => {
  const [, library, entry = ''] = /^@schakel\/([^/]+)(?:\/(.+))?$/.exec(name) ?? [];
  return library ? [{ from, name, library, entry }] : [];
}));

const shown = ({ from, name }: Import): string => `${from} imports ${name}`;

function isAllowed({ from, library }: Import): boolean {
  const own = libraryOf(from);
  if (own === undefined) return !from.startsWith('apps/web/') || forBrowsers.includes(library);
  if (library === own) return true;
  if (library === testLibrary) return isForSpecs(from);
  return own === testLibrary ? platform.includes(library) : libraryOrder.indexOf(library) >= 0 && libraryOrder.indexOf(library) < libraryOrder.indexOf(own);
}

describe('the order of libraries', () => {
  it('names every library once, and every library says its name in its tag', () => {
    const folders = readdirSync(join(root, 'libs')).filter((name) => name !== 'platform').concat(platform);
    expect([...libraryOrder, testLibrary].sort()).toEqual(folders.sort());
    for (const name of folders) {
      const folder = existsSync(join(root, 'libs', name)) ? `libs/${name}` : `libs/platform/${name}`;
      const { name: packageName, nx } = JSON.parse(read(`${folder}/package.json`)) as { name: string; nx: { tags: string[] } };
      expect([packageName, ...nx.tags]).toEqual([`@schakel/${name}`, `lib:${name}`, ...(forBrowsers.includes(name) ? ['type:web'] : [])]);
    }
  });

  it('is kept: imports go left only', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.filter((imported) => !isAllowed(imported)).map(shown)).toEqual([]);
  });

  it('keeps fixtures and the test database out of what runs', () => {
    const fixtures = imports.filter(({ library, entry }) => library === testLibrary || entry === 'testing');
    expect(fixtures.filter(({ from }) => !isForSpecs(from)).map(shown)).toEqual([]);
  });
});

interface Message { readonly rule: string | null; readonly message: string }

/** What ESLint says of a text at a path. The graph of Nx is made anew, as in a fresh clone. */
function lint(probes: readonly { path: string; text: string }[]): string[][] {
  const empty = mkdtempSync(join(tmpdir(), 'schakel-lint-'));
  try {
    const { NX_TASK_TARGET_PROJECT: _task, NODE_OPTIONS: _options, ...environment } = process.env;
    const run = spawnSync(process.execPath, ['test/architecture/lint-texts.mjs'], {
      cwd: root, input: JSON.stringify(probes), encoding: 'utf8', env: { ...environment, NX_DAEMON: 'false', NX_WORKSPACE_DATA_DIRECTORY: empty },
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return (JSON.parse(run.stdout) as Message[][]).map((messages) => messages.map(({ rule }) => String(rule)));
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}

const boundary = '@nx/enforce-module-boundaries';
const using = (name: string): string => `import { probe } from '${name}';\nexport const used = probe;\n`;

const probes = [
  { what: 'stop a library that imports to its right', path: 'libs/platform/privacy/src/probe.ts', text: using('@schakel/jobs'), rules: [boundary] },
  { what: 'let a library import to its left', path: 'libs/platform/database/src/probe.ts', text: using('@schakel/kernel'), rules: [] },
  { what: 'stop what also runs in browsers that imports of the server', path: 'libs/platform/privacy/src/probe.ts', text: using('@schakel/kernel'), rules: [boundary] },
  { what: 'let the web app check texts as the server does', path: 'apps/web/src/probe.ts', text: using('@schakel/privacy'), rules: [] },
  { what: 'stop an import around the order by a path', path: 'libs/bodies/src/probe.ts', text: using('../../people/src/index.js'), rules: [boundary] },
  { what: 'stop the web app that imports of the server', path: 'apps/web/src/probe.ts', text: using('@schakel/people'), rules: [boundary] },
  { what: 'let an app import any library', path: 'apps/api/src/probe.ts', text: using('@schakel/actions'), rules: [] },
  { what: 'stop fixtures in what runs', path: 'libs/bodies/src/probe.ts', text: using('@schakel/people/testing'), rules: ['no-restricted-imports'] },
  { what: 'let a spec use fixtures', path: 'libs/bodies/src/probe.spec.ts', text: using('@schakel/people/testing'), rules: [] },
  { what: 'let a spec of the platform use the test library', path: 'libs/platform/database/src/probe.spec.ts', text: using('@schakel/testing'), rules: [] },
  {
    what: 'leave an injected class a value', path: 'libs/people/src/probe.ts', rules: [],
    text: "import { Injectable } from '@nestjs/common';\nimport { Clock } from './clock.js';\n@Injectable()\nexport class P { constructor(readonly clock: Clock) {} }\n",
  },
  {
    what: 'ask for `import type` elsewhere', path: 'libs/people/src/probe.ts', rules: ['@typescript-eslint/consistent-type-imports'],
    text: "import { Clock } from './clock.js';\nexport class P { constructor(readonly clock: Clock) {} }\n",
  },
];

describe('the lint rules are awake and', () => {
  let answers: readonly string[][] = [];
  beforeAll(() => {
    answers = lint(probes);
  }, 120_000);

  it.each(probes.map(({ what, rules }, place) => ({ what, rules, place })))('$what', ({ rules, place }) => {
    expect(answers[place]).toEqual(rules);
  });
});
