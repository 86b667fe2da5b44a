import { amsterdamInstant, type Day } from '@schakel/kernel';

/** Facts of which only the day is known are put at nine in the morning. */
const dayTime = '09:00:00';

/** What is said about an action comes after it was made, also on one day. */
export const wordTime = '10:00:00';

export const instantOf = (day: Day, time = dayTime): Date => amsterdamInstant(day, time);
