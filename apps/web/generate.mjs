// Everything that is generated before a type check or a build: route tree, messages, design tokens, typed documents.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, loadContext } from '@graphql-codegen/cli';
import { compile } from '@inlang/paraglide-js';
import { Generator, getConfig } from '@tanstack/router-generator';
import { paraglideOptions } from './paraglide.config.mjs';
import { routerOptions } from './router.config.mjs';
import { splitDocuments } from './split-documents.mjs';
import { usedTokens } from './tokens.mjs';

const root = dirname(fileURLToPath(import.meta.url));
process.chdir(root);

/** Keys of all message files; a key in two files would silently override, so it is refused. */
function messageKeys() {
  const settings = JSON.parse(readFileSync('project.inlang/settings.json', 'utf8'));
  const patterns = settings['plugin.inlang.messageFormat'].pathPattern;
  const known = new Set(patterns.map((p) => p.replace('{locale}', settings.baseLocale).slice(2)));
  const seen = new Map();
  for (const file of readdirSync(`messages/${settings.baseLocale}`).map((f) => `messages/${settings.baseLocale}/${f}`)) {
    if (!known.has(file)) throw new Error(`${file} is not in project.inlang/settings.json: its messages would be missing`);
    for (const key of Object.keys(JSON.parse(readFileSync(file, 'utf8')))) {
      if (key === '$schema') continue;
      if (!/^[a-z][a-z0-9_]*$/.test(key)) throw new Error(`${file}: key '${key}' is not snake_case`);
      if (seen.has(key)) throw new Error(`key '${key}' stands in ${seen.get(key)} and in ${file}`);
      seen.set(key, file);
    }
  }
  return [...seen.keys()];
}

/** The plugin that reads messages fails quietly (offline, wrong path): count what came out. */
async function compileMessages() {
  const keys = messageKeys();
  await compile(paraglideOptions);
  const compiled = readFileSync('src/paraglide/messages/_index.js', 'utf8');
  const missing = keys.filter((key) => !new RegExp(`/${key}\\.js'|\\b${key}\\b`).test(compiled));
  if (keys.length === 0 || missing.length > 0) {
    throw new Error(`messages did not compile: ${keys.length} in the files, missing ${missing.slice(0, 5).join(', ')}`);
  }
  return keys.length;
}

async function generateDocuments() {
  await generate(await loadContext('codegen.ts'), true);
  splitDocuments();
}

async function generateRoutes() {
  const config = getConfig(routerOptions, root);
  await new Generator({ config, root }).run();
}

mkdirSync('src/generated', { recursive: true });
writeFileSync('src/generated/tokens.css', usedTokens(root));
const count = await compileMessages();
await generateDocuments();
await generateRoutes();
console.log(`web: ${count} messages, documents, tokens and routes generated`);
// The message compiler leaves a timer of half a minute behind.
process.exit(0);
