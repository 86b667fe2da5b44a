import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsUUID } from 'class-validator';
import { MandateScope } from './mandate.entity.js';

@InputType()
export class MandateLineInput {
  @Field(() => String)
  subject: string;

  @Field(() => MandateScope)
  @IsEnum(MandateScope)
  scope: MandateScope;

  @Field(() => ID, { nullable: true, description: 'Where it does belong, when not here.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Kies een overleg uit de lijst.' })
  belongsToId?: string | null;
}

@InputType({ description: 'A new version, whole: what is left out is not in the mandate any more.' })
export class MandateInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Dit kenmerk klopt niet. Open de pagina opnieuw.' })
  bodyId: string;

  @Field(() => Int, { description: 'The version that was seen; 0 when there was none.' })
  seenNumber: number;

  @Field(() => [MandateLineInput])
  lines: MandateLineInput[];
}
