import { Field, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString } from 'class-validator';
import { inWords, invalid, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { DayScalar, typedText } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import type { ActionItem } from './action-item.entity.js';
import { DueKind } from './action-item.enums.js';
import { dueMeetingsOf } from './due-meetings.js';

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

  @Field(() => String, { nullable: true, description: 'Number of a planned meeting, of the owner body or of one above it: the day follows its day.' })
  @IsOptional()
  @IsString()
  meetingNumber?: string | null;
}

type DueColumns = Pick<ActionItem, 'dueKind' | 'dueOn' | 'dueLabel' | 'dueBodyId' | 'dueMeetingId' | 'dueLapsedAt'>;

/** A due moment as columns, for an action of that body. Errors: INVALID naming `due.on`, `due.label`, `due.bodyCode` or `due.meetingNumber`. */
export async function dueColumns(due: DueInput, owner: { bodyId: string }, field = 'due'): Promise<DueColumns> {
  const label = typedText(`${field}.label`, due.label, { max: 200 });
  const nothing = { dueKind: due.kind, dueOn: null, dueLabel: null, dueBodyId: null, dueMeetingId: null, dueLapsedAt: null };
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
      if (due.meetingNumber) return { ...nothing, ...(await dayOfMeeting(due.meetingNumber, owner.bodyId, `${field}.meetingNumber`)) };
      const body = due.bodyCode ? await unit().manager.findOneBy(Body, { code: due.bodyCode }) : null;
      if (!body) throw invalid({ field: `${field}.bodyCode`, message: 'Kies het overleg waarin de actie klaar moet zijn.' });
      return { ...nothing, dueBodyId: body.id, dueLabel: label ?? `uiterlijk in het ${body.name}`, dueOn: due.on ? inTime(due.on, `${field}.on`, '') : null };
    }
  }
}

/** The day of a meeting; the row keeps no other word of it. */
async function dayOfMeeting(number: string, bodyId: string, field: string): Promise<Pick<DueColumns, 'dueKind' | 'dueOn' | 'dueMeetingId'>> {
  const meeting = (await dueMeetingsOf(bodyId)).find((one) => one.number === number);
  if (!meeting) throw invalid({ field, message: 'Kies een geplande vergadering uit de lijst.' });
  return { dueKind: DueKind.DATE, dueOn: meeting.heldOn, dueMeetingId: meeting.id };
}

function inTime(day: Day | null | undefined, field: string, ask: string): Day {
  if (!day) throw invalid({ field, message: ask });
  if (day < unit().moment.day) throw invalid({ field, message: 'Deze dag is al voorbij. Kies vandaag of een latere dag.' });
  return day;
}

/** The due moment in words: its own words, else its day. */
export const dueInWords = (action: Pick<DueColumns, 'dueLabel' | 'dueOn'>): string => action.dueLabel ?? (action.dueOn ? inWords(action.dueOn) : 'geen datum afgesproken');
