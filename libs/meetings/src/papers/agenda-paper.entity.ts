import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { ReadableRow } from '@schakel/database';

export enum PaperState {
  PRESENT = 'PRESENT',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(PaperState, { name: 'PaperState', description: 'Bij het agendapunt, or ingetrokken.' });

/** Papers to an item, versions to a paper, characters. */
export const paperLimits = { papers: 30, versions: 50, reason: 1_000 } as const;

/**
 * A paper of an agenda item. Readable as its item; withdrawn, only to secretary and chair, who added it and who withdrew it
 * (agenda-paper.follow.ts keeps that).
 */
@ObjectType()
@Entity()
@Index(['agendaItemId'])
@Check(`state in ('${Object.values(PaperState).join("', '")}')`)
@Check(`(state = 'WITHDRAWN') = (withdrawn_by_id is not null)`)
export class AgendaPaper extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  agendaItemId: string;

  @Column('uuid')
  meetingId: string;

  @Field(() => PaperState)
  @Column('text', { default: PaperState.PRESENT })
  state: PaperState;

  @Column('int', { default: 1 })
  versionCount: number;

  @Column('uuid', { nullable: true })
  withdrawnById: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn, where somebody said so.' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz')
  createdAt: Date;
}

/** One version of a paper; it stays as it was. */
@ObjectType()
@Entity()
@Unique(['paperId', 'number'])
@Check('number >= 1')
export class AgendaPaperVersion extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  paperId: string;

  @Column('uuid')
  meetingId: string;

  @Field(() => Int, { description: 'From 1.' })
  @Column('int')
  number: number;

  @Field(() => String, { description: 'Of the file, read at /files/<id>.' })
  @Column('uuid', { unique: true })
  fileId: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => String)
  @Column('text')
  mediaType: string;

  @Field(() => Int, { description: 'Bytes.' })
  @Column('int')
  size: number;

  @Column('uuid')
  addedById: string;

  @Field(() => Date)
  @Column('timestamptz')
  addedAt: Date;
}
