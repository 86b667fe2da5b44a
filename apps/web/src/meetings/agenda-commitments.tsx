import { ActionLines } from '../bodies/action-line.js';
import { Disclosure } from '../components/disclosure.js';
import { Paragraph } from '../components/paragraph.js';
import type { BodyActionFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** The list of a table that lives on: what was promised there and is not done. */
export function AgendaCommitments({ commitments }: { commitments: readonly BodyActionFragment[] }) {
  if (commitments.length === 0) {
    return (
      <Paragraph small quiet>
        {m.fill_commitments_none()}
      </Paragraph>
    );
  }
  return (
    <Disclosure summary={`${m.fill_commitments()} (${commitments.length})`} open>
      <ActionLines actions={commitments} />
    </Disclosure>
  );
}
