import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { fromRoot, libraryOf, parse, root, typeScriptFiles } from './source-tree.js';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Files that a file loads when it is loaded: imports of types disappear, and `import()` comes later. */
function loads(path: string): string[] {
  return parse(path).statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    if (!isImport || !statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier) || isForTypes(statement)) return [];
    return resolveName(path, statement.moduleSpecifier.text) ?? [];
  });
}

function isForTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly || allTypes(statement.exportClause);
  const clause = statement.importClause;
  return clause !== undefined && (clause.isTypeOnly || (clause.name === undefined && allTypes(clause.namedBindings)));
}

function allTypes(names: ts.Node | undefined): boolean {
  const elements = names && (ts.isNamedImports(names) || ts.isNamedExports(names)) ? [...names.elements] : [];
  return elements.length > 0 && elements.every((element) => element.isTypeOnly);
}

function resolveName(from: string, name: string): string | undefined {
  if (name.startsWith('.')) return firstFile(resolve(root, dirname(from), name.replace(/\.js$/, '')));
  const [, library, entry] = /^@schakel\/([^/]+)(?:\/(.+))?$/.exec(name) ?? [];
  const folder = library && ['libs', 'libs/platform'].map((parent) => join(root, parent, library)).find((candidate) => existsSync(candidate));
  if (!folder) return undefined;
  return firstFile(join(folder, 'src', entry ?? 'index'));
}

function firstFile(path: string): string | undefined {
  const found = [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find((candidate) => /\.tsx?$/.test(candidate) && existsSync(candidate));
  return found && fromRoot(found);
}

/** One cycle per knot of files that load each other, as the path that closes it. */
function cyclesIn(graph: Graph): string[][] {
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const cycles: string[][] = [];
  const visit = (node: string): void => {
    state.set(node, 'open');
    trail.push(node);
    for (const next of graph.get(node) ?? []) {
      if (state.get(next) === 'open') cycles.push([...trail.slice(trail.indexOf(next)), next]);
      else if (!state.has(next)) visit(next);
    }
    trail.pop();
    state.set(node, 'done');
  };
  for (const node of graph.keys()) if (!state.has(node)) visit(node);
  return cycles;
}

describe('import cycles', () => {
  const graph: Graph = new Map(typeScriptFiles().map((path) => [path, loads(path)]));

  it('reads the imports inside and between libraries', () => {
    const edges = [...graph].flatMap(([from, targets]) => targets.map((to) => [from, to] as const));
    expect(edges.filter(([from, to]) => libraryOf(from) === libraryOf(to)).length).toBeGreaterThan(50);
    expect(edges.filter(([from, to]) => libraryOf(from) && libraryOf(to) && libraryOf(from) !== libraryOf(to)).length).toBeGreaterThan(50);
  });

  it('are absent: under ESM a cycle of decorated classes crashes at load', () => {
    expect(cyclesIn(graph).map((cycle) => cycle.join(' → '))).toEqual([]);
  });

  it('would be found', () => {
    expect(cyclesIn(new Map([['a', ['b']], ['b', ['c', 'd']], ['c', ['b']], ['d', []]]))).toEqual([['b', 'c', 'b']]);
    expect(cyclesIn(new Map([['a', ['a']]]))).toEqual([['a', 'a']]);
  });
});
