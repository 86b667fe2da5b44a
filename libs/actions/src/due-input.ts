import { Field, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString } from 'class-validator';
import { inWords, invalid, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { DayScalar, typedText } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import type { ActionItem } from './action-item.entity.js';
import { DueKind } from './action-item.enums.js';

@InputType()
export class DueInput {
  @Field(() => DueKind)
  @IsEnum(DueKind)
  kind: DueKind;

  @Field(() => DayScalar, { nullable: true, description: 'The day, or the last day of the period.' })
  @IsOptional()
  @IsString()
  on?: Day | null;

  @Field(() => String, { nullable: true, description: 'The words for a period, meeting or yearly moment.' })
  @IsOptional()
  @IsString()
  label?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the body in whose meeting it is due.' })
  @IsOptional()
  @IsString()
  bodyCode?: string | null;
}

type DueColumns = Pick<ActionItem, 'dueKind' | 'dueOn' | 'dueLabel' | 'dueBodyId'>;

/** A due moment as columns. Errors: INVALID naming `due.on`, `due.label` or `due.bodyCode`. */
export async function dueColumns(due: DueInput, field = 'due'): Promise<DueColumns> {
  const label = typedText(`${field}.label`, due.label, { max: 200 });
  const nothing = { dueKind: due.kind, dueOn: null, dueLabel: null, dueBodyId: null };
  switch (due.kind) {
    case DueKind.NOT_AGREED:
      return nothing;
    case DueKind.DATE:
      return { ...nothing, dueOn: inTime(due.on, `${field}.on`, 'Vul een datum in.') };
    case DueKind.PERIOD:
      if (!label) throw invalid({ field: `${field}.label`, message: 'Noem de periode, bijvoorbeeld ‘het najaar van 2022’.' });
      return { ...nothing, dueLabel: label, dueOn: inTime(due.on, `${field}.on`, 'Vul de laatste dag van de periode in.') };
    case DueKind.YEARLY:
      return { ...nothing, dueLabel: label ?? 'ieder jaar', dueOn: due.on ? inTime(due.on, `${field}.on`, '') : null };
    case DueKind.MEETING: {
      const body = due.bodyCode ? await unit().manager.findOneBy(Body, { code: due.bodyCode }) : null;
      if (!body) throw invalid({ field: `${field}.bodyCode`, message: 'Kies het overleg waarin de actie klaar moet zijn.' });
      return { ...nothing, dueBodyId: body.id, dueLabel: label ?? `uiterlijk in het ${body.name}`, dueOn: due.on ? inTime(due.on, `${field}.on`, '') : null };
    }
  }
}

function inTime(day: Day | null | undefined, field: string, ask: string): Day {
  if (!day) throw invalid({ field, message: ask });
  if (day < unit().moment.day) throw invalid({ field, message: 'Deze dag is al voorbij. Kies vandaag of een latere dag.' });
  return day;
}

/** The due moment in words: its own words, else its day. */
export const dueInWords = (action: DueColumns): string => action.dueLabel ?? (action.dueOn ? inWords(action.dueOn) : 'geen datum afgesproken');
