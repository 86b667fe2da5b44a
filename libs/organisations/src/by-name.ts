const dutch = new Intl.Collator('nl');

/** Order of names as in a Dutch dictionary. */
export const byName = (a: { name: string }, b: { name: string }): number => dutch.compare(a.name, b.name);
