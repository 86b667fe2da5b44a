import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { ActionTalkDocument } from '../generated/graphql/graphql.js';
import { ActionComments, ActionUpdates } from './action-talk.js';
import type { Action } from './dialogs/facts-now.js';

/** What was reported, asked and answered under an action. */
export function TalkUnderAction({ action }: { action: Action }) {
  const read = useRead(ActionTalkDocument, { number: action.number }, { fresh: true });
  return (
    <Loaded read={read}>
      {({ actionItem }) =>
        actionItem ? (
          <>
            <ActionUpdates talk={actionItem} />
            <ActionComments talk={actionItem} mayComment={action.viewerMay.includes('COMMENT')} />
          </>
        ) : null
      }
    </Loaded>
  );
}
