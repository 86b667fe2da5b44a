import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

const project = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@schakel/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, $schema: undefined, sourceMaps: 'inline' }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/dist/', '<rootDir>/.nx/'],
  setupFiles: ['reflect-metadata'],
};

/** Unit specs need nothing; integration specs need the database that the global setup starts. */
export default {
  projects: [
    { ...project, displayName: 'unit', testMatch: ['<rootDir>/{libs,apps,test/architecture}/**/*.spec.ts'] },
    {
      ...project,
      displayName: 'integration',
      testMatch: ['<rootDir>/{libs,apps,test}/**/*.int-spec.ts'],
      setupFiles: ['reflect-metadata', '<rootDir>/test/setup/redis-per-worker.mjs'],
      globalSetup: '<rootDir>/test/setup/global-setup.mjs',
      globalTeardown: '<rootDir>/test/setup/global-teardown.mjs',
    },
  ],
  testSequencer: `${import.meta.dirname}/test/setup/slowest-first.mjs`,
  testTimeout: 60_000,
  maxWorkers: 2,
};
