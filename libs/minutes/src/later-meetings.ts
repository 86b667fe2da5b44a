import type { Meeting } from '@schakel/meetings';

/** When a meeting begins, as text that sorts; a day without a time comes first. */
const beginning = ({ heldOn, startsAt }: Meeting): string => `${heldOn ?? ''} ${startsAt ?? ''}`;

/** A meeting comes after another one: on a later day, or later on the same day. */
export const isAfter = (one: Meeting, other: Meeting): boolean => one.id !== other.id && one.heldOn !== null && other.heldOn !== null && beginning(one) > beginning(other);
