import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import type { Day } from '@schakel/kernel';
import { Level } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';

const cadence = { message: 'Kies een getal van 1 tot en met 52 vergaderingen per jaar, of laat het leeg.' };

@InputType({ description: 'Everything as it must be: what is left empty becomes empty.' })
export class EditBodyInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Dit kenmerk klopt niet. Open de pagina opnieuw.' })
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  purpose?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1, cadence)
  @Max(52, cadence)
  cadencePerYear?: number | null;

  @Field(() => Level)
  @IsEnum(Level, { message: 'Kies een niveau uit de lijst.' })
  defaultLevel: Level;

  @Field(() => Boolean)
  @IsBoolean({ message: 'Kies of dit overleg tijdelijk is.' })
  isTemporary: boolean;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  @IsString()
  endsOn?: Day | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  endCondition?: string | null;
}
