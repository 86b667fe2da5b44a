import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsNotEmpty, MaxLength } from 'class-validator';
import { Check, Column, Entity, Index } from 'typeorm';
import { Provenance, ReadableRow } from '@schakel/database';

export enum LearningKind {
  PRACTICE = 'PRACTICE',
  COLLABORATION = 'COLLABORATION',
}
registerEnumType(LearningKind, { name: 'LearningKind', description: 'From the practice of a levensloopteam, or about how the parties work together.' });

/** An anonymised lesson: never a client file. */
@ObjectType()
@Entity()
@Index(['bodyId'])
@Check(`kind in ('${Object.values(LearningKind).join("', '")}')`)
export class Learning extends ReadableRow {
  @Field(() => String, { description: '‘WIM-2022-L001’: permanent.' })
  @Column('text', { unique: true })
  number: string;

  @Field(() => LearningKind)
  @Column('text')
  kind: LearningKind;

  @Field(() => String)
  @IsNotEmpty({ message: 'Vul een titel in.' })
  @MaxLength(200, { message: 'Een titel is ten hoogste 200 tekens.' })
  @Column('text')
  title: string;

  @Field(() => String)
  @IsNotEmpty({ message: 'Vul het leerpunt in.' })
  @MaxLength(5_000, { message: 'Een leerpunt is ten hoogste 5.000 tekens.' })
  @Column('text')
  text: string;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}
