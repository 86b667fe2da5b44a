import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { ReadableRow } from '@schakel/database';
import { AgendaPurpose } from '@schakel/meetings';

/** A paper as it then lay with an item. */
export interface PaperLine {
  id: string;
  name: string;
  version: number;
  /** Octets. */
  size: number;
}

/** One item of an agenda as somebody sees it: frozen in a version, or now. */
export interface AgendaLine {
  itemId: string;
  position: number;
  /** Minutes after the start. */
  startsAfter: number;
  title: string;
  explanation: string | null;
  purpose: AgendaPurpose;
  minutes: number | null;
  /** Name of the person or the party. */
  presenter: string | null;
  papers: PaperLine[];
}

export const versionLimits = { note: 1_000 } as const;

/** An agenda as it went round: 1 is the first, later ones supplement it. */
@ObjectType()
@Entity()
@Unique(['meetingId', 'number'])
@Check('number >= 1')
@Check('body_id is not null')
export class AgendaVersion extends ReadableRow {
  declare bodyId: string;

  @Column('uuid')
  meetingId: string;

  @Field(() => Int, { description: 'From 1.' })
  @Column('int')
  number: number;

  @Field(() => Date)
  @Column('timestamptz')
  sentAt: Date;

  @Column('uuid')
  sentById: string;

  @Field(() => String, { nullable: true, description: `A word with it; at most ${versionLimits.note} characters.` })
  @Column('text', { nullable: true })
  note: string | null;
}

/** What stood on it then, with the level that the item had; who may no longer see the item does not see this either. */
@Entity()
@Unique(['versionId', 'itemId'])
@Index(['meetingId'])
export class AgendaVersionItem extends ReadableRow implements AgendaLine {
  declare bodyId: string;

  @Column('uuid')
  versionId: string;

  @Column('uuid')
  meetingId: string;

  @Column('uuid')
  @Index()
  itemId: string;

  @Column('int')
  position: number;

  @Column('int')
  startsAfter: number;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  explanation: string | null;

  @Column('text')
  purpose: AgendaPurpose;

  @Column('int', { nullable: true })
  minutes: number | null;

  @Column('text', { nullable: true })
  presenter: string | null;

  @Column('jsonb')
  papers: PaperLine[];
}

/** How an agenda was when somebody last said to have seen it: his own. */
@Entity()
export class AgendaLook {
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('uuid')
  meetingId: string;

  /** By the clock of the domain. */
  @Column('timestamptz')
  at: Date;

  @Column('jsonb')
  lines: AgendaLine[];
}
