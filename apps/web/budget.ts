import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

const mostScript = 150_000;
const mostStyle = 40_000;

type Bundle = Rolldown.OutputBundle;

const sizeOf = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;
const isPage = (chunk: Rolldown.OutputChunk) => /[\\/]src[\\/]routes[\\/].*tsr-split=component/.test(chunk.facadeModuleId ?? '');
const isFrame = (chunk: Rolldown.OutputChunk) => /[\\/]_signed-in\.tsx\?/.test(chunk.facadeModuleId ?? '');

/** A chunk and all that must be there before it runs. */
function withImports(bundle: Bundle, name: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[name];
  if (chunk?.type !== 'chunk' || found.has(name)) return found;
  found.add(name);
  for (const imported of chunk.imports) withImports(bundle, imported, found);
  return found;
}

function scriptSize(bundle: Bundle, names: Iterable<string>): number {
  const chunks = [...names].map((name) => bundle[name]).filter((chunk) => chunk?.type === 'chunk');
  return chunks.reduce((sum, chunk) => sum + sizeOf(chunk.code), 0);
}

/** Stops the build when any page, opened first, costs more than the budget of `experience.md`. */
export function firstViewBudget(): Plugin {
  return {
    name: 'first-view-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const always = chunks.filter((chunk) => chunk.isEntry || isFrame(chunk)).map((chunk) => chunk.fileName);
      for (const page of chunks.filter(isPage)) {
        const names = [...always, page.fileName].flatMap((name) => [...withImports(bundle, name)]);
        const size = scriptSize(bundle, new Set(names));
        if (size > mostScript) this.error(`${page.facadeModuleId}: first view is ${size} bytes of script (gz), at most ${mostScript}`);
      }
      const styles = Object.values(bundle).filter((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
      const style = styles.reduce((sum, part) => sum + (part.type === 'asset' ? sizeOf(part.source) : 0), 0);
      if (style > mostStyle) this.error(`styles are ${style} bytes (gz), at most ${mostStyle}`);
    },
  };
}
