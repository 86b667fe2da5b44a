import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Marked, type Tokens } from 'marked';
import type { Plugin } from 'vite';

const folder = path.resolve(import.meta.dirname, '../../docs/handleiding');
const listId = 'virtual:handbook';
const pagePrefix = 'virtual:handbook/';

/** The address of a heading: its words, in lower case, with dashes. */
const anchorOf = (heading: string): string =>
  heading.toLowerCase().normalize('NFD').replace(/\p{M}|[’']/gu, '').replace(/<[^>]+>|[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

/** 'secretaris.md#agenda' within the handbook is '/hulp/secretaris#agenda' within the app; the statements stand on their own. */
function addressOf(href: string): string {
  const [, page, anchor = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (!page) return href;
  return ['privacy', 'toegankelijkheid'].includes(page) ? `/${page}${anchor}` : `/hulp/${page}${anchor}`;
}

/** The size stands in the head of a PNG: with it the page keeps its place for a picture that is on its way. */
function sizeOf(picture: string): string {
  const head = readFileSync(path.join(folder, picture)).subarray(16, 24);
  return `width="${head.readUInt32BE(0)}" height="${head.readUInt32BE(4)}"`;
}

export interface Page {
  title: string;
  html: string;
  /** As the page names them, from its folder. */
  pictures: string[];
}

/** One page as HTML; its pictures are imports of the module, so that they travel with the app. */
export function readPage(name: string): Page {
  const text = readFileSync(path.join(folder, `${name}.md`), 'utf8');
  const pictures: string[] = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const words = this.parser.parseInline(tokens);
        // The title of the page is its own h1.
        return depth === 1 ? '' : `<h${depth} id="${anchorOf(words)}" class="nl-heading nl-heading--level-${depth}">${words}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a class="nl-link" href="${addressOf(href)}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text: description }: Tokens.Image) {
        pictures.push(href);
        return `<img class="handbook__picture" src="__PICTURE_${pictures.length - 1}__" alt="${description}" ${sizeOf(href)} loading="lazy">`;
      },
    },
  });
  const title = /^# (.+)$/m.exec(text)?.[1];
  if (!title) throw new Error(`docs/handleiding/${name}.md has no title`);
  return { title, html: marked.parse(text, { async: false }), pictures };
}

/** Its pages, by their name in the address. */
export const namesOf = (): string[] => readdirSync(folder).filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -3)).sort();

const listModule = (): string => {
  const pages = namesOf().map((name) => `{ name: ${JSON.stringify(name)}, title: ${JSON.stringify(readPage(name).title)}, load: () => import(${JSON.stringify(pagePrefix + name)}) }`);
  return `export const pages = [${pages.join(',')}];`;
};

function pageModule(name: string): string {
  const { html, pictures } = readPage(name);
  const imports = pictures.map((picture, index) => `import picture${index} from ${JSON.stringify(path.join(folder, picture))};`);
  const parts = html.split(/__PICTURE_(\d+)__/).map((part, index) => (index % 2 ? `picture${part}` : JSON.stringify(part)));
  return `${imports.join('\n')}\nexport const html = ${parts.join(' + ')};`;
}

/** The handbook in docs/handleiding, as modules: `virtual:handbook` lists its pages. */
export function handbook(): Plugin {
  return {
    name: 'handbook',
    resolveId: (id) => (id === listId || id.startsWith(pagePrefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${listId}`)) return undefined;
      for (const name of namesOf()) this.addWatchFile(path.join(folder, `${name}.md`));
      return id === `\0${listId}` ? listModule() : pageModule(id.slice(pagePrefix.length + 1));
    },
  };
}
