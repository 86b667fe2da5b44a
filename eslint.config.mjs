import { existsSync } from 'node:fs';
import { join } from 'node:path';
import js from '@eslint/js';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { libraryOrder, testLibrary } from './library-order.mjs';

const root = import.meta.dirname;
const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.int-spec.ts', '**/specs/**', 'test/**'];
const fixtures = ['libs/*/src/testing.ts', 'libs/*/src/testing/**', 'libs/platform/testing/**', 'libs/platform/print/src/testing.ts'];

// The boundary rule reads Nx's project graph from a cache and is silently asleep without one, as in a fresh clone. Made here,
// plain `eslint` is as strict as `nx lint`; a graph that cannot be made stops the run. A task of Nx has a fresh one already.
if (!process.env.NX_TASK_TARGET_PROJECT) {
  process.env.NX_DAEMON ??= 'false';
  await createProjectGraphAsync({ exitOnError: false });
}

const tag = (library) => `lib:${library}`;
const isPlatform = (library) => existsSync(join(root, 'libs/platform', library));

/** Who may depend on whom: each library on what stands left of it, apps on all libraries, the web app on nothing of the server but what is pure. */
function boundaries(alsoFor) {
  const constraints = libraryOrder.map((library, place) => ({
    sourceTag: tag(library),
    onlyDependOnLibsWithTags: [...libraryOrder.slice(0, place), ...alsoFor].map(tag),
  }));
  const platform = libraryOrder.filter(isPlatform);
  return ['error', {
    depConstraints: [
      ...constraints,
      { sourceTag: tag(testLibrary), onlyDependOnLibsWithTags: platform.map(tag) },
      { sourceTag: 'type:app', onlyDependOnLibsWithTags: [...libraryOrder, ...alsoFor].map(tag) },
      { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:web'] },
    ],
    // Specs of the platform use the test library, which stands on the platform.
    ignoredCircularDependencies: platform.map((library) => [`@schakel/${testLibrary}`, `@schakel/${library}`]),
  }];
}

const forSpecsOnly = ['error', {
  patterns: [{ group: ['@schakel/testing', '@schakel/*/testing'], message: 'Fixtures and the test database are for specs only.' }],
}];

const typed = {
  '@typescript-eslint/await-thenable': 'error',
  // In a file with decorators this rule reports nothing: an injected class must stay a value, or Nest loses its metadata.
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/prefer-promise-reject-errors': 'error',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '**/.nx/', '**/.data/', '**/coverage/', '**/tmp/', 'apps/web/src/generated/', 'apps/web/src/paraglide/', '**/*.gen.ts'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  // Control characters in a pattern are meant here: they are what inputs are cleaned of.
  { ...js.configs.recommended, rules: { ...js.configs.recommended.rules, 'no-control-regex': 'off' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root, experimentalDecorators: true, emitDecoratorMetadata: true } },
    rules: {
      ...typed,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': forSpecsOnly,
      '@nx/enforce-module-boundaries': boundaries([]),
    },
  },
  { files: ['**/*.mjs'], rules: { 'max-lines': ['error', 250], 'no-undef': 'off' } },
  // The router redirects by throwing what is no Error.
  { files: ['apps/web/src/routes/**'], rules: { '@typescript-eslint/only-throw-error': 'off' } },
  // A command line talks to its user through the console.
  { files: ['apps/schakel/**'], rules: { 'no-console': 'off' } },
  { files: ['apps/schakel/seeds/**', 'apps/schakel/migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    // Groups of tests are no functions to keep short: test/architecture/budgets.spec.ts measures what is inside them.
    files: [...specs, ...fixtures],
    ignores: ['**/*.mjs'],
    plugins: { '@nx': nx },
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-imports': 'off',
      '@nx/enforce-module-boundaries': boundaries([testLibrary]),
      // The answer to a GraphQL document is as its text asks; a spec compares it whole.
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
);
