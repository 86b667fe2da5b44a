import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsEnum, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import type { Day } from '@schakel/kernel';
import { DayScalar } from '@schakel/graphql';
import { Domain, OrganisationKind } from './organisation.entity.js';

export const unknownRecord = { message: 'Dit kenmerk klopt niet. Open de pagina opnieuw.' };
export const unknownParty = { message: 'Kies een partij uit de lijst.' };

@InputType()
export class AddOrganisationInput {
  @Field(() => String)
  @IsString()
  name: string;

  @Field(() => String, { nullable: true, description: 'The name itself when left out.' })
  @IsOptional()
  @IsString()
  shortName?: string | null;

  @Field(() => OrganisationKind)
  @IsEnum(OrganisationKind, { message: 'Kies een soort uit de lijst.' })
  kind: OrganisationKind;

  @Field(() => [Domain], { defaultValue: [] })
  @IsEnum(Domain, { each: true, message: 'Kies domeinen uit de lijst.' })
  @ArrayUnique({ message: 'Kies elk domein één keer.' })
  domains: Domain[];

  @Field(() => [String], { defaultValue: [] })
  @IsString({ each: true })
  @ArrayMaxSize(20, { message: 'Vul ten hoogste 20 andere namen in.' })
  aliases: string[];

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  @IsString()
  from?: Day | null;
}

@InputType({ description: 'Everything as it must be: what is left empty becomes empty.' })
export class EditOrganisationInput extends AddOrganisationInput {
  @Field(() => ID)
  @IsUUID(undefined, unknownRecord)
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;
}

@InputType()
export class EndOrganisationInput {
  @Field(() => ID)
  @IsUUID(undefined, unknownRecord)
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;

  @Field(() => DayScalar, { nullable: true, description: 'Its last day; none: it goes on after all.' })
  @IsOptional()
  @IsString()
  until?: Day | null;

  @Field(() => ID, { nullable: true, description: 'The party it went over into.' })
  @IsOptional()
  @IsUUID(undefined, unknownParty)
  successorId?: string | null;
}
