// Lints texts as if they stood at a path, with the root configuration: `[{ path, text }]` as JSON on standard input, rule names and
// messages out. A process of its own, because ESLint loads its configuration in ways a test environment cannot follow; texts instead
// of files, because other specs read the tree at the same time. Types are left out: a text that is no file has none.
import { text as readAll } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({ cwd: process.cwd(), overrideConfig: tseslint.configs.disableTypeChecked });
const answers = [];
for (const { path, text } of JSON.parse(await readAll(process.stdin))) {
  const [result] = await eslint.lintText(text, { filePath: path });
  answers.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
process.stdout.write(JSON.stringify(answers));
