import { Alert } from '../components/alert.js';
import { TextLink } from '../components/link.js';
import { useRead } from '../data/use-read.js';
import { OverdueReviewCountDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** Says on Beheer that the yearly review is overdue; nothing when it is not. */
export function ReviewNotice() {
  const { data } = useRead(OverdueReviewCountDocument, {}, { fresh: true });
  if (!data || data.overdueReviewCount === 0) return null;
  return (
    <Alert kind="warning" title={m.administration_review_overdue_count({ count: data.overdueReviewCount })}>
      <TextLink to="/beheer/controle">{m.administration_review_title()}</TextLink>
    </Alert>
  );
}
