import { Field, ObjectType } from '@nestjs/graphql';
import { IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '@schakel/database';

/** Somebody who sits at a table, works for a party or holds a role. Never a client. */
@ObjectType()
@Entity()
export class Person extends VersionedRow {
  @Field(() => String)
  @IsNotEmpty({ message: 'Vul een naam in.' })
  // Line breaks, zero-width and direction marks make a name look like another.
  @Matches(/^\P{C}*$/u, { message: 'Deze naam heeft tekens die u niet kunt zien. Typ de naam opnieuw.' })
  @MaxLength(120, { message: 'Een naam is ten hoogste 120 tekens.' })
  @Column('text')
  name: string;

  /** Invented for the demo: shown as 'voorbeeld'. */
  @Field(() => Boolean)
  @Column('boolean', { default: false })
  isExample: boolean;

  /** Since when this person cannot sign in and sees nothing; what was written stays. */
  @Field(() => Date, { nullable: true, description: 'Since when this person takes no part any more; null for who does.' })
  @Column('timestamptz', { nullable: true })
  deactivatedAt: Date | null;
}
