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

/** The next number of that series, 'SO-2022-A001': A action, B besluit, S signaal, L leerpunt. Two at once get two numbers. */
export async function nextNumber(body: { id: string; code: string }, year: number, letter: 'A' | 'B' | 'S' | 'L'): Promise<string> {
  const rows: { last: number }[] = await unit().manager.query(
    `insert into number_series (body_id, year, letter, last) values ($1, $2, $3, 1)
     on conflict (body_id, year, letter) do update set last = number_series.last + 1 returning last`,
    [body.id, year, letter],
  );
  return `${body.code}-${year}-${letter}${String(rows[0]?.last ?? 1).padStart(3, '0')}`;
}
