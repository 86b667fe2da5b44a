import ts from 'typescript';
import { filesUnder, isSpec, parse, read, typeScriptFiles, walk } from './source-tree.js';

const mostLinesOfFile = 250;
const mostLinesOfFunction = 40;

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** Lines on which something stands that is no comment. */
function writtenLines(file: ts.SourceFile): Set<number> {
  const lines = new Set<number>();
  const add = (node: ts.Node): void => {
    if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) return;
    const children = node.getChildren(file);
    children.forEach(add);
    if (children.length > 0) return;
    const start = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
    node.getText(file).split('\n').forEach((text, offset) => {
      if (text.trim() !== '') lines.add(start + offset);
    });
  };
  add(file);
  return lines;
}

// describe() groups tests; what is inside it is measured.
function isGroupOfTests(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());
}

function functionsTooLong(path: string): string[] {
  const file = parse(path);
  // Only asked when a function has too many lines with its comments: most files need no count.
  let lines: Set<number> | undefined;
  const tooLong: string[] = [];
  walk(file, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || (isSpec(path) && isGroupOfTests(node))) return;
    const first = file.getLineAndCharacterOfPosition((node.name ?? node).getStart(file)).line;
    const last = file.getLineAndCharacterOfPosition(node.getEnd()).line;
    if (last - first < mostLinesOfFunction) return;
    lines ??= writtenLines(file);
    let length = 0;
    for (let line = first; line <= last; line += 1) if (lines.has(line)) length += 1;
    if (length > mostLinesOfFunction) tooLong.push(`${path}:${first + 1} ${node.name?.getText(file) ?? 'arrow function'}: ${length} lines`);
  });
  return tooLong;
}

// Statements of SQL and rows of the report: long because there are many, not because they do much.
const isData = (path: string): boolean => /^apps\/schakel\/(?:migrations|seeds)\//.test(path) && !isSpec(path);

describe('budgets', () => {
  it(`a file has at most ${mostLinesOfFile} lines`, () => {
    const files = ['libs', 'apps', 'test'].flatMap(filesUnder).filter((path) => /\.(?:tsx?|mjs|css)$/.test(path));
    expect(files.length).toBeGreaterThan(100);
    expect(files.map((path) => ({ path, lines: linesOf(read(path)) })).filter(({ lines }) => lines > mostLinesOfFile)).toEqual([]);
  });

  it(`a function has at most ${mostLinesOfFunction} lines, blank lines and comments not counted`, () => {
    expect(typeScriptFiles().filter((path) => !isData(path)).flatMap(functionsTooLong)).toEqual([]);
  });
});

describe('the measure of a function', () => {
  const length = (text: string): number => {
    const file = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
    return [...writtenLines(file)].length;
  };

  it('counts code, not comments and blank lines', () => {
    expect(length('/** doc */\nfunction a() {\n  // why\n\n  /* more\n     why */\n  return `x\n\ny`;\n}\n')).toBe(4);
  });

  it('finds one that is too long', () => {
    expect(linesOf('a\nb\n')).toBe(2);
    expect(length(`function a() {\n${'  call();\n'.repeat(40)}}\n`)).toBeGreaterThan(mostLinesOfFunction);
  });
});
