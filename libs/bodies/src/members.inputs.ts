import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsUUID } from 'class-validator';
import type { Day } from '@schakel/kernel';
import { DayScalar } from '@schakel/graphql';
import { Domain } from '@schakel/organisations';
import { BodyFunctionKind, FunctionState } from './body-function.entity.js';
import { SeatRole } from './seat.entity.js';

const person = { message: 'Kies een persoon uit de lijst.' };
const party = { message: 'Kies een partij uit de lijst.' };

@InputType({ isAbstract: true })
abstract class PeriodInput {
  @Field(() => DayScalar)
  from: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day included.' })
  until?: Day | null;
}

@InputType({ description: 'A party, or a label for a seat that is of no one party.' })
export class SeatInput extends PeriodInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, party)
  organisationId?: string | null;

  @Field(() => String, { nullable: true })
  label?: string | null;

  @Field(() => SeatRole)
  @IsEnum(SeatRole)
  role: SeatRole;

  @Field(() => Domain, { nullable: true })
  domain?: Domain | null;
}

@InputType()
export class MembershipInput extends PeriodInput {
  @Field(() => ID)
  @IsUUID(undefined, person)
  personId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, person)
  substituteId?: string | null;
}

@InputType({ description: 'A party, a person, or both.' })
export class FunctionInput extends PeriodInput {
  @Field(() => BodyFunctionKind)
  @IsEnum(BodyFunctionKind)
  kind: BodyFunctionKind;

  @Field(() => FunctionState)
  @IsEnum(FunctionState)
  state: FunctionState;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, party)
  organisationId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, person)
  personId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, person)
  substituteId?: string | null;
}
