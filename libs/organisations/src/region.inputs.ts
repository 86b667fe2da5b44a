import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import type { Day } from '@schakel/kernel';
import { DayScalar } from '@schakel/graphql';
import { unknownParty, unknownRecord } from './organisation.inputs.js';
import { ProviderRole } from './region.entity.js';

@InputType({ isAbstract: true })
class ProviderFacts {
  @Field(() => ProviderRole)
  @IsEnum(ProviderRole, { message: 'Kies een rol uit de lijst.' })
  role: ProviderRole;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  areaNote?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  namedAs?: string | null;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  @IsString()
  from?: Day | null;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  @IsString()
  until?: Day | null;
}

@InputType()
export class AddRegionProviderInput extends ProviderFacts {
  @Field(() => ID)
  @IsUUID(undefined, unknownRecord)
  regionId: string;

  @Field(() => ID)
  @IsUUID(undefined, unknownParty)
  organisationId: string;
}

@InputType({ description: 'Everything as it must be: what is left empty becomes empty.' })
export class EditRegionProviderInput extends ProviderFacts {
  @Field(() => ID)
  @IsUUID(undefined, unknownRecord)
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;
}
