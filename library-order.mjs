// The one total order of libraries: a library may import only what stands to its left.
// The Nx boundary rule (eslint.config.mjs) is computed from it; test/architecture proves that the rule is awake.
export const libraryOrder = [
  'kernel', 'privacy', 'database', 'history', 'jobs', 'access', 'graphql', 'search', 'calendar', 'files', 'print',
  'people', 'organisations', 'bodies', 'handovers', 'meetings', 'minutes', 'decisions', 'actions', 'escalations', 'learnings', 'notifications', 'convocations', 'clock', 'operations',
];

// Fixtures and the test database: imported by specs only.
export const testLibrary = 'testing';
