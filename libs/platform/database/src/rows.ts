import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, PrimaryColumn } from 'typeorm';

/** Every record: an id made in code. */
@ObjectType({ isAbstract: true })
export abstract class Row {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;
}

/** A record that people change: carries the version that an update must have seen. */
@ObjectType({ isAbstract: true })
export abstract class VersionedRow extends Row {
  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}

export enum Level {
  NETWORK = 'NETWORK',
  BODY = 'BODY',
  CONFIDENTIAL = 'CONFIDENTIAL',
}
registerEnumType(Level, { name: 'Level', description: 'Who may read: the whole network, the body and those above it, or named readers.' });

/** What decides who may read a row. Children carry a copy of their parent's. */
export interface Readability {
  level: Level;
  bodyId: string | null;
  readerPersonIds: string[];
  readerOrganisationIds: string[];
  readerBodyIds: string[];
}

@ObjectType({ isAbstract: true })
export abstract class ReadableRow extends VersionedRow implements Readability {
  @Field(() => Level)
  @Column('text', { default: Level.NETWORK })
  level: Level;

  @Column('uuid', { nullable: true })
  bodyId: string | null;

  @Column('uuid', { array: true, default: '{}' })
  readerPersonIds: string[];

  @Column('uuid', { array: true, default: '{}' })
  readerOrganisationIds: string[];

  @Column('uuid', { array: true, default: '{}' })
  readerBodyIds: string[];
}

export const readabilityOf = (row: Readability): Readability => ({
  level: row.level,
  bodyId: row.bodyId,
  readerPersonIds: row.readerPersonIds,
  readerOrganisationIds: row.readerOrganisationIds,
  readerBodyIds: row.readerBodyIds,
});
