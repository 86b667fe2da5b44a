import { daysBetween, inWords, type Day } from '@schakel/kernel';

/** 'vandaag', 'morgen', 'over 12 dagen'. */
export function daysAhead(today: Day, day: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'vandaag';
  return days === 1 ? 'morgen' : `over ${days} dagen`;
}

/** 'gisteren', '5 dagen geleden', '3 weken geleden'. */
export function daysAgo(today: Day, day: Day): string {
  const days = daysBetween(day, today);
  if (days === 1) return 'gisteren';
  return days < 14 ? `${days} dagen geleden` : `${Math.floor(days / 7)} weken geleden`;
}

const yearOf = (day: Day): string => day.slice(0, 4);

/** 'maandag 4 april', with the year when it is not this year's. */
export const dayWithin = (today: Day, day: Day): string => (yearOf(today) === yearOf(day) ? inWords(day).replace(/ \d{4}$/, '') : inWords(day));

/** '4 april', with the year when it is not this year's. */
export const shortDay = (today: Day, day: Day): string => dayWithin(today, day).replace(/^\S+ /, '');

/** 'de VGN', 'de VGN en MIND', 'NZa, ZINL en DJI'. */
export const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
