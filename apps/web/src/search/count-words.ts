import type { SearchQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { numberText } from '../words/dates.js';

type Found = SearchQuery['search'];

export const countText = (count: number, isCapped: boolean): string => (isCapped ? m.search_more_than({ count: numberText(count) }) : numberText(count));

/** How much was found, in a sentence. */
export function announcementOf({ totalCount, isCapped, isNear, isEmpty }: Found): string {
  if (isEmpty) return m.search_nothing_asked();
  if (totalCount === 0) return m.search_nothing();
  const count = isCapped ? m.search_count_capped({ count: numberText(totalCount) }) : m.search_count({ count: totalCount });
  return isNear ? `${m.search_near()} ${count}` : count;
}
