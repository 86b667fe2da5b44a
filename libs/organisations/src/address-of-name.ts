import { unit } from '@schakel/database';

const greatestLength = 80;

/** 'Coöperatie Levensloop & Zorg' → 'cooperatie-levensloop-zorg'. */
export function asAddress(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').slice(0, greatestLength).replace(/^-+|-+$/g, '') || 'partij';
}

/** The address a new party or group gets for good; the next free one when others carry that name. Call it under `oneNameAtATime`. */
export async function freeAddress(name: string): Promise<string> {
  const wanted = asAddress(name);
  const rows: { slug: string }[] = await unit().manager.query(
    `select slug from organisation where slug = $1 or slug like $1 || '-%' union select slug from organisation_group where slug = $1 or slug like $1 || '-%'`,
    [wanted],
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  let address = wanted;
  for (let count = 2; taken.has(address); count += 1) address = `${wanted}-${count}`;
  return address;
}

const nameLock = 7_340_011;

/** Until this unit of work ends nobody else gives a name: what was found free stays free. */
export const oneNameAtATime = (): Promise<unknown> => unit().manager.query('select pg_advisory_xact_lock($1)', [nameLock]);
