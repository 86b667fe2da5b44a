const inAmsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day of an instant, in Amsterdam: 'YYYY-MM-DD'. */
export const dayOf = (instant: string): string => inAmsterdam.format(new Date(instant));
