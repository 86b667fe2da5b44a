import base from '../../jest.config.mjs';

const [unit] = base.projects;

/** Journeys in a real browser, each file against a Schakel of its own, as `npm start` starts it: two at a time, since a journey mostly waits. */
export default {
  ...unit,
  displayName: 'journeys',
  rootDir: `${import.meta.dirname}/../..`,
  testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'],
  globalSetup: '<rootDir>/test/e2e/global-setup.mjs',
  globalTeardown: '<rootDir>/test/e2e/global-teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/e2e/schakel-per-file.ts'],
  testSequencer: `${import.meta.dirname}/../setup/slowest-first.mjs`,
  testTimeout: 90_000,
  maxWorkers: 2,
};
