import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { FollowDocument, FollowStateDocument, UnfollowDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

export interface FollowProps {
  kind: 'BODY' | 'ACTION' | 'ORGANISATION' | 'GROUP' | 'REGION' | 'DECISION' | 'SIGNAL' | 'LEARNING';
  subjectId: string;
}

/** One press follows, the next stops; the button says which it is now. */
export function FollowButton({ kind, subjectId }: FollowProps) {
  const read = useRead(FollowStateDocument, { kind, subjectId }, { fresh: true });
  const follow = useChange(FollowDocument);
  const unfollow = useChange(UnfollowDocument);
  if (!read.data) return null;
  const { isFollowed } = read.data.followState;
  const change = isFollowed ? unfollow : follow;
  return (
    <span className="no-print">
      <Button busy={change.busy} onClick={() => void change.run({ kind, subjectId })}>
        {isFollowed ? m.following_stop() : m.following_start()}
      </Button>
      <ErrorSummary errors={[]} message={change.message} />
    </span>
  );
}
