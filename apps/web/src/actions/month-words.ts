const month = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** '2022-03' → 'maart 2022' */
export const monthText = (value: string): string => month.format(new Date(`${value}-15T12:00:00Z`));
