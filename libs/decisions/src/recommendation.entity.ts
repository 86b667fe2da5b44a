import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { Provenance, VersionedRow } from '@schakel/database';

/** Advice of the Projectteam to its opdrachtgevers: one of the six in the summary of the report. */
@ObjectType()
@Entity()
export class Recommendation extends VersionedRow {
  @Field(() => Int)
  @Column('int', { unique: true })
  position: number;

  @Field(() => String)
  @Column('text')
  text: string;

  /** The body it concerns most. */
  @Column('uuid', { nullable: true })
  @Index()
  bodyId: string | null;

  /** Other bodies it names: it is shown there too. */
  @Column('uuid', { array: true, default: '{}' })
  alsoConcernsBodyIds: string[];

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}
