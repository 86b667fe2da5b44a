import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What is counted. */
export enum TallyMeasure {
  /** What still binds somebody, by standing. */
  STANDING = 'STANDING',
  /** What runs, by the day on which it is due. */
  DUE_DAY = 'DUE_DAY',
  /** The same by month (its first day): what was due before this month is a few rows. */
  DUE_MONTH = 'DUE_MONTH',
}

/**
 * How many more (or fewer) actions there are of one body, level and kind. Rows are only added, by the statement that changes actions, and
 * folded together now and then: the number is the sum of `count`.
 */
@Entity()
@Index(['measure', 'onDay'])
export class ActionTally {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: number;

  @Column('uuid')
  bodyId: string;

  @Column('text')
  level: string;

  @Column('text')
  measure: TallyMeasure;

  @Column('text', { nullable: true })
  standing: string | null;

  @Column('date', { nullable: true })
  onDay: string | null;

  @Column('int')
  count: number;
}
