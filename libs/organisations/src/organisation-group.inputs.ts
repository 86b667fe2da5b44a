import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import type { Day } from '@schakel/kernel';
import { DayScalar } from '@schakel/graphql';
import { unknownParty, unknownRecord } from './organisation.inputs.js';

@InputType()
export class AddGroupInput {
  @Field(() => String)
  @IsString()
  name: string;

  @Field(() => Boolean, { description: 'Open: a class of parties, without a list of members.' })
  @IsBoolean({ message: 'Kies een open of een gesloten groep.' })
  isOpen: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  description?: string | null;
}

@InputType({ description: 'Everything as it must be: what is left empty becomes empty.' })
export class EditGroupInput extends AddGroupInput {
  @Field(() => ID)
  @IsUUID(undefined, unknownRecord)
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;
}

@InputType()
export class AddGroupMemberInput {
  @Field(() => ID)
  @IsUUID(undefined, unknownRecord)
  groupId: string;

  @Field(() => ID)
  @IsUUID(undefined, unknownParty)
  organisationId: string;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  @IsString()
  from?: Day | null;
}
