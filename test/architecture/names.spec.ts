import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesUnder, parse, read, root, typeScriptFiles, walk } from './source-tree.js';

const forbiddenNames = new Set(['common', 'shared', 'core', 'util', 'utils', 'helper', 'helpers', 'manager', 'managers', 'misc']);
// The tool that reads them takes the default export.
const configurations = /(?:^|\/)(?:[\w.-]+\.config\.(?:mjs|ts)|codegen\.ts|global-(?:setup|teardown)\.mjs|slowest-first\.mjs)$/;
const misspelt = /levenslooppa|ncclude/gi;
// Where the literal words of the report stand.
const quoting = new Set(['sourceText', 'quote', 'namedAs', 'sourceActor']);
const machinePath = /(?<![\w.~-])\/(?:home|Users)\/[a-z][\w-]*\/|(?<![\w.~-])\/(?:root|work)\/[\w.]|\b[A-Z]:\\Users\\/gi;
const mailAddress = /[\w.%+-]+@((?:[a-z\d-]+\.)+[a-z]{2,})\b/gi;
const exampleDomain = /(?:^|\.)(?:example|example\.(?:com|org|net)|test|invalid|localhost)$/i;

const atRoot = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'publiccode.yml', 'package.json', 'nx.json', 'tsconfig.base.json', 'tsconfig.json',
  'eslint.config.mjs', 'jest.config.mjs', 'library-order.mjs', 'schema.graphql', '.swcrc'].filter((path) => existsSync(join(root, path)));
const folders = ['libs', 'apps', 'test', 'docs', '.ci'].filter((path) => existsSync(join(root, path)));
const paths = folders.flatMap(filesUnder);
const texts = [...atRoot, ...paths].filter((path) => /\.(?:tsx?|mjs|json|md|ya?ml|css|html|graphql|svg|swcrc)$|^\.ci\/run$/.test(path));

/** Every match in every text, as 'path:line match'. */
function places(pattern: RegExp, textOf: (path: string) => string = read, isFault: (match: RegExpExecArray) => boolean = () => true): string[] {
  return texts.flatMap((path) => {
    const text = textOf(path);
    return [...text.matchAll(pattern)].filter(isFault).map((match) => `${path}:${text.slice(0, match.index).split('\n').length} ${match[0]}`);
  });
}

/** The text without literal quotes of the report and without patterns that look for the misspelling. */
function withoutQuotes(path: string): string {
  const text = read(path);
  if (!/\.tsx?$/.test(path) || text.search(misspelt) === -1) return text;
  const file = parse(path);
  let rest = text;
  walk(file, (node) => {
    const isLiteral = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    if (!ts.isRegularExpressionLiteral(node) && !(isLiteral && isQuote(node))) return;
    const start = node.getStart(file);
    rest = rest.slice(0, start) + node.getText(file).replace(/[^\n]/g, ' ') + rest.slice(node.getEnd());
  });
  return rest;
}

/** True inside a field that quotes, and for the words in report(place, words). */
function isQuote(node: ts.Node): boolean {
  for (let inner = node, outer = node.parent; !ts.isSourceFile(outer); inner = outer, outer = outer.parent) {
    if (ts.isPropertyAssignment(outer)) return quoting.has(outer.name.getText());
    if (ts.isCallExpression(outer) && outer.expression.getText() === 'report') return outer.arguments.indexOf(inner as ts.Expression) === 1;
  }
  return false;
}

function hasDefaultExport(path: string): boolean {
  if (!/\bdefault\b/.test(read(path))) return false;
  let found = false;
  walk(parse(path), (node) => {
    const isMarked = ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    const isRenamed = ts.isExportSpecifier(node) && node.name.text === 'default';
    if (ts.isExportAssignment(node) || isMarked || isRenamed) found = true;
  });
  return found;
}

describe('names', () => {
  it('of folders and files say what is in them', () => {
    const words = (path: string): string[] => path.split('/').map((part) => part.replace(/\..*$/, ''));
    expect(paths.filter((path) => words(path).some((word) => forbiddenNames.has(word.toLowerCase())))).toEqual([]);
  });

  it('are exported, never a default, unless a tool demands it', () => {
    const code = [...typeScriptFiles(), ...atRoot.concat(paths).filter((path) => path.endsWith('.mjs'))];
    expect(code.filter((path) => !configurations.test(path) && hasDefaultExport(path))).toEqual([]);
  });

  it('are spelt right: Levensloopaanpak and geïncludeerd, except where the report is quoted', () => {
    expect(places(misspelt, withoutQuotes)).toEqual([]);
  });

  it('hold no path of one machine', () => {
    expect(places(machinePath)).toEqual([]);
  });

  it('of mailboxes are in domains for examples', () => {
    expect(places(mailAddress, read, (match) => !exampleDomain.test(match[1] ?? ''))).toEqual([]);
  });
});

describe('the patterns', () => {
  const finds = (pattern: RegExp, text: string): boolean => text.search(pattern) !== -1;

  it('know a path of one machine from an address', () => {
    expect(['/home', '/Users'].map((start) => finds(machinePath, `cd ${start}/someone/schakel`))).toEqual([true, true]);
    expect(['https://voorbeeld.example/home/nieuws/', 'a clone under /root', './work/plan', 'apps/work/x'].map((text) => finds(machinePath, text)))
      .toEqual([false, false, false, false]);
  });

  it('know an example from a mailbox', () => {
    expect(['demo.schakel.example', 'example.org', 'mail.test'].map((domain) => exampleDomain.test(domain))).toEqual([true, true, true]);
    expect(['notexample', 'example.nl', 'minvws.nl'].map((domain) => exampleDomain.test(domain))).toEqual([false, false, false]);
  });

  it('read all that is written', () => {
    expect(texts).toEqual(expect.arrayContaining(['CONTRIBUTING.md', 'docs/glossary.md', 'apps/schakel/package.json', 'test/architecture/names.spec.ts']));
  });
});
