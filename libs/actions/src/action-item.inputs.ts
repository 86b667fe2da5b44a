import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsEnum, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { Day } from '@schakel/kernel';
import { Level } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';
import { ActionKind, FundingSystem, Standing } from './action-item.enums.js';
import { DueInput } from './due-input.js';
import { PartyInput } from './party-target.js';

@InputType()
export class AddActionInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Kies een overleg uit de lijst.' })
  bodyId: string;

  @Field(() => String)
  @IsString()
  title: string;

  @Field(() => ActionKind, { defaultValue: ActionKind.ACTION })
  @IsEnum(ActionKind)
  kind: ActionKind;

  @Field(() => Level, { nullable: true, description: 'Left out: what the body chose for what is added to it.' })
  @IsOptional()
  @IsEnum(Level)
  level?: Level | null;

  @Field(() => DueInput)
  @ValidateNested()
  @Type(() => DueInput)
  due: DueInput;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  condition?: string | null;

  @Field(() => [FundingSystem], { defaultValue: [] })
  @IsEnum(FundingSystem, { each: true })
  @ArrayUnique({ message: 'Kies elk stelsel één keer.' })
  fundingSystems: FundingSystem[];

  @Field(() => [PartyInput], { defaultValue: [] })
  @ArrayMaxSize(40, { message: 'Kies ten hoogste 40 partijen.' })
  @ValidateNested({ each: true })
  @Type(() => PartyInput)
  parties: PartyInput[];

  @Field(() => ID, { nullable: true, description: 'The decision from which it comes.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Dit kenmerk klopt niet. Open de actie opnieuw.' })
  decisionId?: string | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class EditActionInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Dit kenmerk klopt niet. Open de actie opnieuw.' })
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  title?: string | null;

  @Field(() => Level, { nullable: true })
  @IsOptional()
  @IsEnum(Level)
  level?: Level | null;

  @Field(() => String, { nullable: true, description: 'An empty text ends the condition: the action wakes.' })
  @IsOptional()
  @IsString()
  condition?: string | null;

  @Field(() => [FundingSystem], { nullable: true })
  @IsOptional()
  @IsEnum(FundingSystem, { each: true })
  @ArrayUnique({ message: 'Kies elk stelsel één keer.' })
  fundingSystems?: FundingSystem[] | null;
}

@InputType()
export class ReportProgressInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Dit kenmerk klopt niet. Open de actie opnieuw.' })
  partyId: string;

  @Field(() => Int, { description: 'Version of the party that was seen.' })
  @IsInt()
  version: number;

  @Field(() => Standing)
  @IsEnum(Standing)
  standing: Standing;

  @Field(() => String)
  @IsString()
  text: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  evidenceUrl?: string | null;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  @IsString()
  forecastOn?: Day | null;
}
