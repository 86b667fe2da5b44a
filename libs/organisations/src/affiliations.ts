import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { invalid, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';
import { insert } from '@schakel/history';
import { checkBounds, refuseOverlap } from '@schakel/people';
import { Affiliation } from './affiliation.entity.js';
import { Organisation } from './organisation.entity.js';
import { Region } from './region.entity.js';

@InputType()
export class AffiliationInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Kies een partij uit de lijst.' })
  organisationId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Kies een regio uit de lijst.' })
  regionId?: string | null;

  @Field(() => DayScalar)
  from: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day included.' })
  until?: Day | null;
}

/** Writes that somebody works for a party. Errors: INVALID, CONFLICT PERIOD_OVERLAPS. */
export async function affiliate(personId: string, { organisationId, regionId = null, from, until = null }: AffiliationInput): Promise<Affiliation> {
  const { manager } = unit();
  if (!(await manager.existsBy(Organisation, { id: organisationId }))) throw invalid({ field: 'organisationId', message: 'Kies een partij uit de lijst.' });
  if (regionId && !(await manager.existsBy(Region, { id: regionId }))) throw invalid({ field: 'regionId', message: 'Kies een regio uit de lijst.' });
  checkBounds({ from, until });
  const present = await manager.findBy(Affiliation, { personId, organisationId });
  const same = present.filter((one) => one.regionId === regionId);
  refuseOverlap(same, { from, until }, 'Deze persoon werkt in (een deel van) die periode al voor deze partij.');
  return insert(Affiliation, { personId, organisationId, regionId, from, until });
}
