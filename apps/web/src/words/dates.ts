const ZONE = 'Europe/Amsterdam';
const LOCALE = 'nl-NL';

const short = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortInZone = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: ZONE });
const timeInZone = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const relative = new Intl.RelativeTimeFormat('nl', { numeric: 'auto' });
const whole = new Intl.NumberFormat(LOCALE);

/** Noon in UTC of a calendar day: far from every midnight. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** 'vr 1 apr 2022' */
export const dayText = (day: string): string => short.format(noon(day));

/** '30-09', where the year is clear */
export const dayInYear = (day: string): string => `${day.slice(8)}-${day.slice(5, 7)}`;

/** 'vrijdag 1 april 2022' */
export const longDayText = (day: string): string => long.format(noon(day));

/** 'vr 1 apr 2022, 09:05', in Amsterdam */
export function instantText(instant: string): string {
  const date = new Date(instant);
  return `${shortInZone.format(date)}, ${timeInZone.format(date)}`;
}

/** '10:42', in Amsterdam */
export const timeText = (instant: Date): string => timeInZone.format(instant);

/** Days from `today` to `day`; negative when it is past. */
export const daysBetween = (today: string, day: string): number =>
  Math.round((noon(day).getTime() - noon(today).getTime()) / 86_400_000);

/** 'vandaag', 'morgen', 'over 3 dagen', '2 weken geleden' */
export function relativeDayText(day: string, today: string): string {
  const days = daysBetween(today, day);
  const distance = Math.abs(days);
  if (distance < 14) return relative.format(days, 'day');
  if (distance < 61) return relative.format(Math.trunc(days / 7), 'week');
  if (distance < 730) return relative.format(Math.trunc(days / 30.44), 'month');
  return relative.format(Math.trunc(days / 365.25), 'year');
}

/** 1500 → '1.500' */
export const numberText = (value: number): string => whole.format(value);
