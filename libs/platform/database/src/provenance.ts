import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column } from 'typeorm';

export enum ProvenanceKind {
  REPORT = 'REPORT',
  ASSUMPTION = 'ASSUMPTION',
  EXAMPLE = 'EXAMPLE',
  USER = 'USER',
}
registerEnumType(ProvenanceKind, { name: 'ProvenanceKind' });

/** Where a fact comes from: the report (with its place), an assumption ('aanname'), demo content ('voorbeeld'), or a user. */
@ObjectType()
export class Provenance {
  @Field(() => ProvenanceKind)
  @Column('text', { default: ProvenanceKind.USER })
  kind: ProvenanceKind;

  @Field(() => String, { nullable: true, description: 'A reader’s reference: ‘Bijlage 2, actiepunt 6a’.' })
  @Column('text', { nullable: true })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'The literal words of the source, spelling included.' })
  @Column('text', { nullable: true })
  quote: string | null;

  @Field(() => [String], { description: 'What the makers filled in themselves, and why; shown as ‘aanname’.' })
  @Column('text', { array: true, default: '{}' })
  assumptions: string[];
}
