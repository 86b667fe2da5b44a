// The base theme defines thousands of tokens for components we do not have; keep those our styles reach.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const THEME = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';

function stylesOf(root) {
  const require = createRequire(join(root, 'package.json'));
  const src = join(root, 'src');
  const own = readdirSync(src, { recursive: true })
    .filter((f) => f.endsWith('.css') && !f.startsWith('generated'))
    .map((f) => readFileSync(join(src, f), 'utf8'));
  const imported = own.flatMap((css) => [...css.matchAll(/@import '(@(?:utrecht|nl-design-system)[^']+)'/g)]);
  return { require, css: [...own, ...imported.map(([, name]) => readFileSync(require.resolve(name), 'utf8'))] };
}

const references = (text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name);

/** CSS text with only the tokens that the app's styles use, directly or through another token. */
export function usedTokens(root) {
  const { require, css } = stylesOf(root);
  const theme = readFileSync(require.resolve(THEME), 'utf8');
  const tokens = new Map([...theme.matchAll(/^\s+(--[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name, value]));
  const used = new Set();
  const queue = css.flatMap(references);
  while (queue.length > 0) {
    const name = queue.pop();
    if (used.has(name) || !tokens.has(name)) continue;
    used.add(name);
    queue.push(...references(tokens.get(name)));
  }
  const lines = [...tokens].filter(([name]) => used.has(name)).map(([name, value]) => `  ${name}: ${value};`);
  return `/* Generated from ${THEME} (EUPL-1.2), reduced to the tokens in use. */\n.voorbeeld-theme {\n${lines.join('\n')}\n}\n`;
}
