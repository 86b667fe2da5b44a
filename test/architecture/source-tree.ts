import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

/** The folder of the workspace. */
export const root = resolve(import.meta.dirname, '../..');

// Made by tools or by a run, so nobody's writing.
const notWritten = new Set(['node_modules', 'dist', '.git', '.nx', '.data', 'tmp', 'coverage', 'generated', 'paraglide', 'cache']);

/** All written files under a folder of the workspace, as paths from its root with forward slashes. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notWritten.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(posix.join(folder, entry.name)) : [posix.join(folder, entry.name)]))
    .sort();
}

/** TypeScript of libraries, apps and tests. */
export function typeScriptFiles(): string[] {
  return ['libs', 'apps', 'test'].flatMap(filesUnder).filter((path) => /\.tsx?$/.test(path));
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Parsed, with parents, without types. */
export function parse(path: string): ts.SourceFile {
  const kind = extname(path) === '.tsx' ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, kind);
}

/** Calls `visit` for a node and everything in it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Names that a file imports from, also for types and in `import()`. */
export function importedNames(path: string): string[] {
  return ts.preProcessFile(read(path), true, true).importedFiles.map((imported) => imported.fileName);
}

export const isSpec = (path: string): boolean => /\.(?:int-|e2e-)?spec\.tsx?$/.test(path);

/** Specs, and what only specs may use. */
export const isForSpecs = (path: string): boolean =>
  isSpec(path) || /^test\/|^libs\/platform\/testing\/|^libs\/.+\/specs\/|^libs\/[^/]+\/src\/testing(?:\.ts$|\/)/.test(path);

/** The library that a file belongs to: 'kernel' for libs/platform/kernel/…, 'actions' for libs/actions/…. */
export function libraryOf(path: string): string | undefined {
  return /^libs\/(?:platform\/)?([^/]+)\//.exec(path)?.[1];
}

/** A path from the root, with forward slashes on every system. */
export const fromRoot = (absolute: string): string => relative(root, absolute).split(sep).join('/');
