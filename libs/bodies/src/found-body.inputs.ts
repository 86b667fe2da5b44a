import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsArray, IsBoolean, IsEnum, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import type { Day } from '@schakel/kernel';
import { DayScalar } from '@schakel/graphql';
import { BodyKind } from './body.entity.js';

const cadence = { message: 'Kies een getal van 1 tot en met 52 vergaderingen per jaar, of laat het leeg.' };
const fromList = { message: 'Kies een overleg uit de lijst.' };

@InputType({ description: 'A new body with its first seats, one per party.' })
export class FoundBodyInput {
  @Field(() => String, { description: 'Letters, digits and hyphens, at most 40: it stands in all its numbers and never changes.' })
  @IsString()
  code: string;

  @Field(() => String)
  @IsString()
  name: string;

  @Field(() => BodyKind)
  @IsEnum(BodyKind, { message: 'Kies een soort uit de lijst.' })
  kind: BodyKind;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  purpose?: string | null;

  @Field(() => ID, { nullable: true, description: 'The next rung of the ladder, out of which it is formed.' })
  @IsOptional()
  @IsUUID(undefined, fromList)
  aboveId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For a learning network: its region.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Kies een regio uit de lijst.' })
  regionId?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1, cadence)
  @Max(52, cadence)
  cadencePerYear?: number | null;

  @Field(() => Boolean)
  @IsBoolean()
  isTemporary: boolean;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  @IsString()
  endsOn?: Day | null;

  @Field(() => [ID], { description: 'Parties with a seat from today, in this order; at most 60.' })
  @IsArray()
  @IsUUID(undefined, { each: true, message: 'Kies partijen uit de lijst.' })
  organisationIds: string[];
}
