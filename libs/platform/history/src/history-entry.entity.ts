import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { ReadableRow, anyViewer, isAdministrator, readable, secure } from '@schakel/database';

export enum HistoryAct {
  CREATED = 'CREATED',
  CHANGED = 'CHANGED',
  REMOVED = 'REMOVED',
}
registerEnumType(HistoryAct, { name: 'HistoryAct' });

/** From → to per property, as text. */
export type Changes = Record<string, [from: string | null, to: string | null]>;

/**
 * One change to one record. Written with the change, later given its place in the chain by the sealer; never changed otherwise,
 * but for who may read it (raising a parent raises its history).
 */
@ObjectType()
@Entity()
@Index(['subjectId', 'recordedAt'])
@Index(['recordId', 'recordedAt'])
@Index('history_entry_unsealed', ['recordedAt'], { where: 'position is null' })
@Index('history_entry_position', ['position'], { unique: true })
export class HistoryEntry extends ReadableRow {
  @Field(() => HistoryAct)
  @Column('text')
  act: HistoryAct;

  @Field(() => String, { description: 'Kind of record that changed: ActionItem, ActionParty …' })
  @Column('text')
  what: string;

  @Column('uuid')
  recordId: string;

  @Column('uuid')
  subjectId: string;

  /** Name of the mutation or job that made the change. */
  @Column('text')
  operation: string;

  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('uuid', { nullable: true })
  onBehalfOfId: string | null;

  @Field(() => Date)
  @Column('timestamptz')
  domainAt: Date;

  @Field(() => Date)
  @Column('timestamptz')
  recordedAt: Date;

  /** What changed. May be emptied by erasure one day, hence nullable: the digest would stay. */
  @Column('jsonb', { nullable: true })
  changes: Changes | null;

  @Column('text', { nullable: true })
  salt: string | null;

  /** About accounts and the like: readable to every administrator, whatever its level says. */
  @Column('boolean', { default: false })
  isAdministrative: boolean;

  /** SHA-256 over salt and content, hex. */
  @Column('text')
  digest: string;

  /** Place in the chain, from 1, without gaps; null until sealed. */
  @Column('bigint', { nullable: true })
  position: number | null;

  /** SHA-256 over the previous link's hash, the position and the digest, hex. */
  @Column('text', { nullable: true })
  hash: string | null;
}

secure(HistoryEntry, {
  select: `${readable} or (is_administrative and ${isAdministrator})`,
  insert: anyViewer,
  update: anyViewer,
  updateColumns: ['level', 'body_id', 'reader_person_ids', 'reader_organisation_ids', 'reader_body_ids'],
});
