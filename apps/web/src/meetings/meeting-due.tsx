import { ActionLines } from '../bodies/action-line.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { Paragraph } from '../components/paragraph.js';
import type { MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

const toCome = ['TO_PLAN', 'PLANNED', 'RUNNING'];

/** What was promised for this meeting, and what must be ready by then. */
export function MeetingDue({ meeting: { state, actionItemsDue } }: { meeting: MeetingPartsFragment }) {
  const isToCome = toCome.includes(state);
  if (!isToCome && actionItemsDue.length === 0) return null;
  return (
    <Card title={m.meetings_due()} id="toezeggingen">
      {actionItemsDue.length === 0 ? (
        <EmptyState title={m.meetings_due_none_title()}>{m.meetings_due_none()}</EmptyState>
      ) : (
        <div className="stack stack--close">
          <Paragraph small quiet>
            {isToCome ? m.meetings_due_text() : m.meetings_due_text_then()}
          </Paragraph>
          <ActionLines actions={actionItemsDue} />
        </div>
      )}
    </Card>
  );
}
