import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { Disclosure } from '../components/disclosure.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { useChange } from '../data/use-change.js';
import { CheckNowDocument, type ReminderRunLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { RunInWords } from './run-words.js';
import { useRuns } from './use-runs.js';

/** What came of the run that was just asked for. */
function Outcome({ run }: { run: ReminderRunLineFragment }) {
  if (!run.isDone) {
    return (
      <Alert kind="info" title={m.administration_checking()} live>
        {m.administration_checking_text()}
      </Alert>
    );
  }
  return (
    <Alert kind="ok" title={m.administration_checked()} live>
      <RunInWords run={run} />{' '}
      {run.mails > 0 ? <TextLink to="/beheer/post">{m.administration_see_mail()}</TextLink> : null}
    </Alert>
  );
}

function Rules() {
  return (
    <Disclosure summary={m.administration_rules_title()}>
      <ul>
        <li>{m.administration_rule_due()}</li>
        <li>{m.administration_rule_overdue()}</li>
        <li>{m.administration_rule_silent()}</li>
        <li>{m.administration_rule_defects()}</li>
        <li>{m.administration_rule_unreachable()}</li>
      </ul>
      <Paragraph>{m.administration_rules_once()}</Paragraph>
    </Disclosure>
  );
}

/** What the reminders do and when, and 'nu nakijken'. */
export function RemindersCard() {
  const check = useChange(CheckNowDocument);
  const { data } = useRuns();
  const [asked, setAsked] = useState<ReminderRunLineFragment>();
  const run = data?.reminderRuns.find(({ id }) => id === asked?.id) ?? asked;
  const press = async () => {
    const done = await check.run({});
    if (done) setAsked(done.checkNow);
  };
  return (
    <Card title={m.administration_reminders_title()} id="herinneringen">
      <div className="stack">
        <Paragraph>{m.administration_reminders_text()}</Paragraph>
        <Rules />
        <ErrorSummary errors={[]} message={check.message} />
        <div>
          <Button look="primary" busy={check.busy || run?.isDone === false} onClick={() => void press()}>
            {m.administration_check_now()}
          </Button>
        </div>
        {run ? <Outcome run={run} /> : null}
      </div>
    </Card>
  );
}
