import { Column, Entity, PrimaryColumn } from 'typeorm';
import { anyViewer, secure, unit } from '@schakel/database';

/** Last number given out per body, year and letter. Numbers are permanent: gaps are accepted, reuse is not. */
@Entity()
export class NumberSeries {
  @PrimaryColumn('uuid')
  bodyId: string;

  @PrimaryColumn('int')
  year: number;

  @PrimaryColumn('text')
  letter: string;

  @Column('int')
  last: number;
}

secure(NumberSeries, { select: anyViewer, insert: anyViewer, update: anyViewer });

/** The next of a series, after `taken`, which may have been given out elsewhere (the seed). Two at once get two. */
async function next(bodyId: string, year: number, letter: string, taken = 0): Promise<number> {
  const rows: { last: number }[] = await unit().manager.query(
    `insert into number_series (body_id, year, letter, last) values ($1, $2, $3, $4 + 1)
     on conflict (body_id, year, letter) do update set last = greatest(number_series.last, $4) + 1 returning last`,
    [bodyId, year, letter, taken],
  );
  return rows[0]?.last ?? 1;
}

interface Numbered {
  id: string;
  code: string;
}

/** The next number of that series, 'SO-2022-A001': A action, B besluit, S signaal, L leerpunt. */
export async function nextNumber(body: Numbered, year: number, letter: 'A' | 'B' | 'S' | 'L'): Promise<string> {
  return `${body.code}-${year}-${letter}${String(await next(body.id, year, letter)).padStart(3, '0')}`;
}

/** As `nextNumber`, after the numbers that stand in `table` already: what came from elsewhere was not counted. For who sees all rows of the body. */
export async function nextNumberIn(table: 'decision' | 'learning' | 'signal', body: Numbered, year: number, letter: 'B' | 'S' | 'L'): Promise<string> {
  const start = `${body.code}-${year}-${letter}`;
  const rows: { taken: number }[] = await unit().manager.query(
    `select coalesce(max(substring(number from '[0-9]{1,6}$')::int), 0) as taken from ${table} where body_id = $1 and number like $2`, [body.id, `${start}%`]);
  return `${start}${String(await next(body.id, year, letter, rows[0]?.taken)).padStart(3, '0')}`;
}

/** The next meeting of a body in a year: 'SO-2022-5' when four have numbers. */
export const nextMeetingNumber = async (body: Numbered, year: number, taken: number): Promise<string> => `${body.code}-${year}-${await next(body.id, year, 'V', taken)}`;

/** The next draft of a meeting of a body: 'SO-concept-3'. */
export const nextDraftNumber = async (body: Numbered): Promise<string> => `${body.code}-concept-${await next(body.id, 0, 'V')}`;
