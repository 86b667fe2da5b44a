import ts from 'typescript';
import { isForSpecs, parse, typeScriptFiles, walk } from './source-tree.js';

// What runs beyond the viewer: architecture.md §4. The functions of the database that do so are listed in schema.int-spec.ts.

const declaredIn = 'libs/platform/database/src/unit-of-work.ts';
const files = typeScriptFiles().filter((path) => !isForSpecs(path));

/** Who may take a purpose from a caller and hand it on; whoever calls them names it. */
const forwarders: Readonly<Record<string, string>> = {
  [declaredIn]: 'UnitOfWork.run',
  'libs/people/src/beyond-viewer.ts': 'beyondViewer',
  'libs/platform/jobs/src/outbox-settings.ts': 'system',
};
const asking = new Set(['UnitOfWork.begin', 'unit().beyondSight', ...Object.values(forwarders)]);

function declaredPurposes(): string[] {
  const found: string[] = [];
  walk(parse(declaredIn), (node) => {
    if (!ts.isTypeAliasDeclaration(node) || node.name.text !== 'SystemPurpose') return;
    walk(node, (part) => {
      if (ts.isStringLiteral(part)) found.push(part.text);
    });
  });
  return found.sort();
}

/** Place of the purpose among the arguments. */
const placeOfPurpose: Readonly<Record<string, number>> = { 'UnitOfWork.run': 3, 'UnitOfWork.begin': 2 };

function readPurposes(path: string, purposes: readonly string[]): { named: string[]; isForwarding: boolean } {
  const named = new Set<string>();
  let isForwarding = false;
  walk(parse(path), (node) => {
    if (!ts.isCallExpression(node)) return;
    const callee = node.expression.getText();
    if (!asking.has(callee)) return;
    for (const argument of node.arguments) if (ts.isStringLiteral(argument) && purposes.includes(argument.text)) named.add(argument.text);
    const given = node.arguments[placeOfPurpose[callee] ?? Infinity];
    if (given && !ts.isStringLiteral(given)) isForwarding = true;
  });
  return { named: [...named], isForwarding };
}

const purposes = declaredPurposes();
const uses = files.map((path) => ({ path, ...readPurposes(path, purposes) }));

it('lists where work runs beyond the viewer, and why', () => {
  const listed = Object.fromEntries(purposes.map((purpose) => [purpose, uses.filter(({ named }) => named.includes(purpose)).map(({ path }) => path).sort()]));
  expect(listed).toEqual({
    'account-link': ['apps/schakel/src/steps/invite-administrator.ts', 'libs/people/src/invitation-link.ts', 'libs/people/src/own-account.ts', 'libs/people/src/use-link.ts'],
    'answer-link': ['libs/notifications/src/answer.ts'],
    'hand-over': ['libs/handovers/src/closing.mutations.ts', 'libs/handovers/src/hand-over-line.mutations.ts'],
    mail: ['apps/schakel/src/steps/take-in-bounces.ts', 'libs/notifications/src/send-mail.job.ts'],
    metrics: ['libs/operations/src/work-metrics.ts'],
    outbox: ['libs/platform/jobs/src/dispatch-entries.ts'],
    'pass-time': ['libs/clock/src/pass-days.job.ts', 'libs/clock/src/reset-demo.ts', 'libs/platform/jobs/src/catch-up.ts', 'libs/platform/jobs/src/outbox-worker.ts', 'libs/platform/jobs/src/pass-time.ts'],
    'seal-history': ['apps/schakel/src/steps/verify-log.ts', 'apps/worker/src/seal-schedule.ts', 'libs/operations/src/check-log.job.ts'],
    seed: ['apps/schakel/src/bench-seed/seed-bench.ts', 'apps/schakel/src/seed/seed-database.ts', 'apps/schakel/src/steps/reset-demo.ts'],
    'sign-in': ['libs/people/src/demo-accounts.ts', 'libs/people/src/end-sessions.job.ts', 'libs/people/src/own-account.ts', 'libs/people/src/sign-in.ts', 'libs/people/src/use-link.ts'],
    sweep: ['libs/actions/src/follow-meeting.job.ts', 'libs/actions/src/keep-readers.job.ts', 'libs/convocations/src/convocations.job.ts', 'libs/convocations/src/remind-of-meetings.job.ts', 'libs/convocations/src/send-agenda.job.ts', 'libs/convocations/src/send-party-lists.job.ts', 'libs/notifications/src/bodies/announce.ts', 'libs/notifications/src/bodies/mandates-due.job.ts', 'libs/notifications/src/notify-action-events.job.ts', 'libs/notifications/src/notify-followers.job.ts', 'libs/notifications/src/send-digests.job.ts', 'libs/notifications/src/sweep-reminders.job.ts', 'libs/platform/jobs/src/outbox-worker.ts'],
    unsubscribe: ['libs/notifications/src/unsubscribe.ts'],
    'worker-bookkeeping': ['libs/platform/jobs/src/run-entry.ts', 'libs/platform/jobs/src/worker-signs.ts'],
  });
});

it('takes a purpose from elsewhere only where its callers are read above', () => {
  expect(uses.filter(({ isForwarding }) => isForwarding).map(({ path }) => path).sort()).toEqual(Object.keys(forwarders).sort());
});

it('enters the job role in no other way', () => {
  const entering = files.filter((path) => {
    let enters = false;
    walk(parse(path), (node) => {
      if ((ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) && /\bset\s+(?:local\s+|session\s+)?role\b/i.test(node.text)) enters = true;
    });
    return enters;
  });
  // The second installs definer functions, as the owner, at migrate.
  expect(entering).toEqual([declaredIn, 'libs/platform/database/src/access-rules.ts'].sort());
});
