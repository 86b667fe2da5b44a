import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import type { Day } from '@schakel/kernel';
import { Provenance, VersionedRow } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

export enum ConditionJoin {
  AND = 'AND',
  OR = 'OR',
}
registerEnumType(ConditionJoin, { name: 'ConditionJoin', description: 'All conditions of a body must be met, or one of them.' });

/** Something that must be so before a temporary body ends; met by a decision or a confirmed fact, with its evidence. */
@ObjectType()
@Entity()
@Index(['bodyId'])
@Check(`joined_by in ('AND', 'OR')`)
@Check('(met_on is null) = (confirmed_by_id is null)')
@Check('met_on is null or decision_number is not null or link is not null or evidence is not null')
export class EndCondition extends VersionedRow {
  @Column('uuid')
  bodyId: string;

  @Column('int', { default: 0 })
  position: number;

  @Field(() => String)
  @Column('text')
  text: string;

  /** The same on all conditions of a body. */
  @Field(() => ConditionJoin)
  @Column('text', { default: ConditionJoin.AND })
  joinedBy: ConditionJoin;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which it was so.' })
  @Column('date', { nullable: true })
  metOn: Day | null;

  @Column('uuid', { nullable: true })
  confirmedById: string | null;

  @Field(() => DayScalar, { nullable: true })
  @Column('date', { nullable: true })
  confirmedOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Of the decision that settled it.' })
  @Column('text', { nullable: true })
  decisionNumber: string | null;

  @Field(() => String, { nullable: true, description: 'https, where it can be read.' })
  @Column('text', { nullable: true })
  link: string | null;

  @Field(() => String, { nullable: true, description: 'What shows it, in words.' })
  @Column('text', { nullable: true })
  evidence: string | null;

  @Field(() => Provenance)
  @Column(() => Provenance)
  provenance: Provenance;
}

/** Of one body: none is never met. */
export function areMet(conditions: readonly Pick<EndCondition, 'joinedBy' | 'metOn'>[]): boolean {
  if (conditions.length === 0) return false;
  const isMet = ({ metOn }: Pick<EndCondition, 'metOn'>): boolean => metOn !== null;
  return conditions[0]?.joinedBy === ConditionJoin.OR ? conditions.some(isMet) : conditions.every(isMet);
}
