import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { Day } from '@schakel/kernel';
import { DayScalar, PageArgs } from '@schakel/graphql';
import { MeetingState, type WallTime } from './meeting.entity.js';

export enum MeetingOrder {
  FIRST_DAY = 'FIRST_DAY',
  LAST_DAY = 'LAST_DAY',
}
registerEnumType(MeetingOrder, { name: 'MeetingOrder', description: 'By day; those without a day come last.' });

@InputType()
export class MeetingFilter {
  @Field(() => String, { nullable: true, description: 'Code of the body.' })
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'Dit overleg bestaat niet.' })
  bodyCode?: string | null;

  @Field(() => [MeetingState], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20, { message: 'Kies ten hoogste 20 stadia.' })
  @IsEnum(MeetingState, { each: true, message: 'Dit stadium bestaat niet.' })
  states?: MeetingState[] | null;

  @Field(() => DayScalar, { nullable: true, description: 'First day.' })
  @IsOptional()
  @IsString()
  from?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day.' })
  @IsOptional()
  @IsString()
  until?: Day | null;
}

@ArgsType()
export class MeetingsArgs extends PageArgs {
  @Field(() => MeetingFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeetingFilter)
  filter?: MeetingFilter | null;

  @Field(() => MeetingOrder, { defaultValue: MeetingOrder.FIRST_DAY })
  @IsEnum(MeetingOrder, { message: 'Deze volgorde bestaat niet.' })
  order: MeetingOrder;
}

@InputType({ description: 'What is left empty is not agreed yet.' })
export class MeetingPlanInput {
  @Field(() => String)
  @IsString({ message: 'Vul een titel in.' })
  title: string;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  @IsString()
  heldOn?: Day | null;

  @Field(() => String, { nullable: true, description: 'HH:MM' })
  @IsOptional()
  @IsString()
  startsAt?: WallTime | null;

  @Field(() => String, { nullable: true, description: 'HH:MM' })
  @IsOptional()
  @IsString()
  endsAt?: WallTime | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  place?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  onlineUrl?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  note?: string | null;
}
