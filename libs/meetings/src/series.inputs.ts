import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { addDays, invalid, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';
import type { WallTime } from './meeting.entity.js';
import { MomentCheck } from './planning-check.js';
import { SeriesOrdinal, type ProposedDay, type SeriesRule } from './series.js';

/** Most meetings in one go: weekly for a year, and some. */
export const mostMoments = 60;

const months = { message: 'Kies een getal van 1 tot en met 12 maanden.' };
const times = { message: 'Kies een getal van 1 tot en met 12 vergaderingen per jaar.' };
const days = { message: 'Kies een dag van maandag tot en met vrijdag.' };

@InputType()
export class SeriesInput {
  @Field(() => DayScalar)
  @IsString()
  from: Day;

  @Field(() => DayScalar, { description: 'At most two years later.' })
  @IsString()
  until: Day;

  @Field(() => Int, { nullable: true, description: 'This or perYear.' })
  @IsOptional()
  @IsInt(months)
  @Min(1, months)
  @Max(12, months)
  everyMonths?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt(times)
  @Min(1, times)
  @Max(12, times)
  perYear?: number | null;

  @Field(() => SeriesOrdinal)
  @IsEnum(SeriesOrdinal, { message: 'Kies de eerste tot en met de laatste van de maand.' })
  ordinal: SeriesOrdinal;

  @Field(() => Int, { description: 'Monday is 1, Friday 5.' })
  @IsInt(days)
  @Min(1, days)
  @Max(5, days)
  weekday: number;

  @Field(() => String, { nullable: true, description: 'HH:MM' })
  @IsOptional()
  @IsString()
  startsAt?: WallTime | null;

  @Field(() => String, { nullable: true, description: 'HH:MM' })
  @IsOptional()
  @IsString()
  endsAt?: WallTime | null;
}

@ObjectType()
export class ProposedMeeting implements ProposedDay {
  @Field(() => DayScalar)
  heldOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day that the rule gives, when it is another.' })
  ruleDay: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it is another.' })
  why: string | null;

  @Field(() => MomentCheck)
  check: MomentCheck;
}

/** A rule that can be followed. Errors: INVALID with the field. */
export function ruleOf({ from, until, everyMonths, perYear, ordinal, weekday }: SeriesInput): SeriesRule {
  if (from < unit().moment.day) throw invalid({ field: 'from', message: 'Deze dag is al voorbij. Kies vandaag of een latere dag.' });
  if (until < from) throw invalid({ field: 'until', message: 'De laatste dag moet na de eerste liggen.' });
  if (until > addDays(from, 731)) throw invalid({ field: 'until', message: 'Plan ten hoogste twee jaar vooruit.' });
  if (!everyMonths === !perYear) throw invalid({ field: 'everyMonths', message: 'Kies om de hoeveel maanden, of hoe vaak per jaar.' });
  return { from, until, everyMonths, perYear, ordinal, weekday };
}
