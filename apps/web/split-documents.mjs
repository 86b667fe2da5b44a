// The code generator writes all documents into one module, which would travel with the first view. One module each:
// a page then brings its own documents only. Types and names stay where they were.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const FOLDER = 'src/generated/graphql';
const DOCUMENT = /^export const (\w+Document) = new TypedDocumentString\(`([^`]*)`(?:, \{[^\n]*\})?\) as unknown as TypedDocumentString<(\w+), (\w+)>;?/gm;
// Fragments on their own are inlined in the documents already.
const FRAGMENT = /^export const \w+FragmentDoc = [^`]*`[^`]*`[^;\n]*;?$/gm;

const compact = (text) => text.replace(/\s+/g, ' ').trim();

function documentModule(name, text, data, variables) {
  return [
    `import { TypedDocumentString } from '../typed-document-string.js';`,
    `import type { ${data}, ${variables} } from '../graphql.js';`,
    '',
    `export const ${name} = /* @__PURE__ */ new TypedDocumentString<${data}, ${variables}>(${JSON.stringify(compact(text))});`,
    '',
  ].join('\n');
}

/** Rewrites src/generated/graphql/graphql.ts; throws when the generator's shape is not the one known here. */
export function splitDocuments() {
  const file = `${FOLDER}/graphql.ts`;
  const source = readFileSync(file, 'utf8');
  const found = [...source.matchAll(DOCUMENT)];
  const classText = /^export class TypedDocumentString[\s\S]*?^}\n/m.exec(source)?.[0];
  const expected = source.match(/^export const \w+Document = /gm)?.length ?? 0;
  if (!classText || found.length === 0 || found.length !== expected) throw new Error(`${file}: documents not understood`);
  rmSync(`${FOLDER}/documents`, { recursive: true, force: true });
  mkdirSync(`${FOLDER}/documents`);
  for (const [, name, text, data, variables] of found) {
    writeFileSync(`${FOLDER}/documents/${name}.ts`, documentModule(name, text, data, variables));
  }
  const typesImport = `import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';\n`;
  writeFileSync(`${FOLDER}/typed-document-string.ts`, `${typesImport}\n${classText}`);
  const types = source.replace(classText, '').replace(DOCUMENT, '').replace(FRAGMENT, '').replace(typesImport, '');
  const names = found.map(([, name]) => `export { ${name} } from './documents/${name}.js';`);
  writeFileSync(file, `${types.trimEnd()}\n\nexport { TypedDocumentString } from './typed-document-string.js';\n${names.join('\n')}\n`);
  // The lookup table for graphql('…') in code, which nobody uses here, names what is gone.
  for (const unused of ['gql.ts', 'index.ts']) rmSync(`${FOLDER}/${unused}`, { force: true });
}
