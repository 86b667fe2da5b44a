// Runs as a process of its own: it may take longer than other requests should wait, and gives its memory back by ending.
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const mainFileContent = readFileSync(new URL('document.typ', import.meta.url), 'utf8');
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: process.argv.slice(2).map((file) => readFileSync(file)) }] });

/** The text of a document is data to the template, and never looked at as markup. */
function pdfOf(document) {
  const compiled = compiler.compile({ mainFileContent, inputs: { document } });
  const problem = compiled.takeError();
  if (problem || !compiled.result) throw new Error(`typst: ${JSON.stringify(problem && compiler.fetchDiagnostics(problem))}`);
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
}

function answerTo(document) {
  try {
    return { pdf: pdfOf(document) };
  } catch (error) {
    return { problem: String(error?.message ?? error) };
  } finally {
    // What was remembered of this document may not outlive it.
    compiler.evictCache(0);
  }
}

process.on('message', (document) => process.send({ ...answerTo(document), memory: process.memoryUsage.rss() }));
// Whoever asked is gone, however it went.
process.on('disconnect', () => process.exit());
