import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column } from 'typeorm';

export enum ProvenanceKind {
  REPORT = 'REPORT',
  ASSUMPTION = 'ASSUMPTION',
  EXAMPLE = 'EXAMPLE',
  USER = 'USER',
  CHANGED = 'CHANGED',
}
registerEnumType(ProvenanceKind, {
  name: 'ProvenanceKind',
  valuesMap: { CHANGED: { description: 'Came from the report or was an assumption, and was changed since: place and words say what it was. History says by whom and when.' } },
});

/** Where a fact comes from: the report (with its place), an assumption ('aanname'), demo content ('voorbeeld'), a user, or one of the first two and changed since. */
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

/** Provenance of a fact that a person has changed: what the report or an assumption said stands there as what it was. */
export const afterChange = (provenance: Provenance): Provenance =>
  provenance.kind === ProvenanceKind.REPORT || provenance.kind === ProvenanceKind.ASSUMPTION ? { ...provenance, kind: ProvenanceKind.CHANGED } : provenance;
