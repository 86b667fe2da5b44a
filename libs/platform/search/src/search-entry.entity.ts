import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Level, secure } from '@schakel/database';

/**
 * What can be found of one record: kept by triggers in the transaction that changes the record, so that no writer goes past it and
 * nothing that was withdrawn or erased can still be found. Read by the definer functions of this library only.
 */
@Entity()
@Check(`level in ('NETWORK', 'BODY', 'CONFIDENTIAL')`)
@Index(['source'])
@Index(['numberKey'])
@Index(['titleKey'])
@Index('search_entry_words', ['words'], { type: 'gin' })
export class SearchEntry {
  @PrimaryColumn('uuid')
  recordId: string;

  /** The record's table. */
  @Column('text')
  source: string;

  @Column('text')
  kind: string;

  /** The record on whose page it stands: itself, or the action of a comment. */
  @Column('uuid')
  subjectId: string;

  @Column('text', { nullable: true })
  number: string | null;

  @Column('text', { nullable: true })
  numberKey: string | null;

  @Column('text')
  title: string;

  /** Its beginning, without capitals and accents; null for what has no title. */
  @Column('text', { nullable: true })
  titleKey: string | null;

  @Column('text')
  text: string;

  /** Last part of the address of its page. */
  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { nullable: true })
  state: string | null;

  /** The body it belongs to, as shown; `bodyId` decides who may read. */
  @Column('uuid', { nullable: true })
  shownBodyId: string | null;

  @Column('date', { nullable: true })
  onDay: Day | null;

  /** The first day on which it is over; null while it is current. */
  @Column('date', { nullable: true })
  endedOn: Day | null;

  /** Title and other names, without capitals and accents: for what is mistyped. */
  // gin_trgm_ops, which TypeORM cannot say: stands in the migration.
  @Index('search_entry_folded', { synchronize: false })
  @Column('text', { nullable: true })
  folded: string | null;

  @Column('tsvector')
  words: string;

  @Column('text')
  level: Level;

  @Column('uuid', { nullable: true })
  bodyId: string | null;

  @Column('uuid', { array: true })
  readerPersonIds: string[];

  @Column('uuid', { array: true })
  readerOrganisationIds: string[];

  @Column('uuid', { array: true })
  readerBodyIds: string[];
}

// Nobody reads it directly: a text index is of no use under a policy, and a trigger writes it.
secure(SearchEntry, { select: 'false' });
