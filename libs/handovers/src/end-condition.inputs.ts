import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import type { Day } from '@schakel/kernel';
import { DayScalar } from '@schakel/graphql';
import { ConditionJoin } from './end-condition.entity.js';

const unknown = { message: 'Dit kenmerk klopt niet. Open de pagina opnieuw.' };

@InputType()
export class AddEndConditionInput {
  @Field(() => ID)
  @IsUUID(undefined, unknown)
  bodyId: string;

  @Field(() => String)
  @IsString()
  text: string;

  @Field(() => ConditionJoin, { description: 'For all conditions of the body.' })
  @IsEnum(ConditionJoin, { message: 'Kies of alle voorwaarden moeten gelden, of één ervan.' })
  joinedBy: ConditionJoin;
}

@InputType({ description: 'At least one of decisionNumber, link and evidence.' })
export class MeetConditionInput {
  @Field(() => ID)
  @IsUUID(undefined, unknown)
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;

  @Field(() => DayScalar)
  @IsString()
  metOn: Day;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  decisionNumber?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  link?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  evidence?: string | null;
}
