import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { useChange } from '../data/use-change.js';
import { StopClockDocument, type ClockPassageLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { longDayText } from '../words/dates.js';
import { passageCounts, passageDays } from './passage-words.js';

/** How far a move is that goes on, with the way to stop it. */
export function Progress({ passage }: { passage: ClockPassageLineFragment }) {
  const stop = useChange(StopClockDocument);
  const { done, all } = passageDays(passage);
  const words = m.clock_progress({ done, all, day: longDayText(passage.reachedDay) });
  return (
    <div className="stack">
      <ErrorSummary errors={[]} message={stop.message} />
      <progress className="clock-progress" max={all} value={done} aria-label={m.clock_progress_label()} />
      <Paragraph>
        <strong>{words}</strong>
      </Paragraph>
      <Paragraph small quiet>
        {m.clock_leave()}
      </Paragraph>
      <div>
        <Button busy={stop.busy || passage.isStopAsked} onClick={() => void stop.run({ id: passage.id })}>
          {passage.isStopAsked ? m.clock_stopping() : m.clock_stop()}
        </Button>
      </div>
    </div>
  );
}

/** What came of a move that ended. */
export function Outcome({ passage, hasLink }: { passage: ClockPassageLineFragment; hasLink?: boolean }) {
  const link = hasLink ? (
    <TextLink to="/beheer/klok/$id" params={{ id: passage.id }}>
      {m.clock_see_chronicle()}
    </TextLink>
  ) : null;
  const day = longDayText(passage.reachedDay);
  if (passage.state === 'FAILED') {
    return (
      <Alert kind="error" title={m.clock_failed_title()}>
        {passage.failure} {link}
      </Alert>
    );
  }
  return (
    <Alert kind={passage.state === 'DONE' ? 'ok' : 'info'} title={passage.state === 'DONE' ? m.clock_done_title({ day }) : m.clock_stopped_title({ day })}>
      {passageCounts(passage)}. {link}
    </Alert>
  );
}
