import { conflict, invalid, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { BodyFunctionKind, nextMeetingNumber, type Body } from '@schakel/bodies';
import { holdsSql } from '@schakel/organisations';
import { MeetingState, type Meeting } from './meeting.entity.js';

/** Somebody holds the function 'uitnodiging', or was proposed for it: a party, or a person who is not gone or is replaced. */
const invites = `
  select exists (
    select 1 from body_function f
     where f.body_id = $1 and f.kind = '${BodyFunctionKind.INVITATION}' and ${holdsSql('f', '$2::date')}
       and (f.person_id is null or exists (select 1 from person p where p.id in (f.person_id, f.substitute_id) and p.deactivated_at is null))) as invites`;

/** Errors: CONFLICT INVITATION_VACANT: nobody is there in whose name people are invited. */
export async function mustHaveInviter(body: Body): Promise<void> {
  const [found] = await unit().manager.query<{ invites: boolean }[]>(invites, [body.id, unit().moment.day]);
  if (found?.invites) return;
  throw conflict('INVITATION_VACANT', `Niemand verzorgt de uitnodiging van ${body.name}. Leg eerst bij de functies vast welke partij of persoon uitnodigt. Tot dan blijft dit een plan.`);
}

/** Highest number that meetings of a body carry in a year. */
const highest = `
  select coalesce(max(substring(number from '^.*-([0-9]{1,6})$')::int), 0) as taken
    from meeting where body_id = $1 and number like $2 and number ~ '-[0-9]{4}-[0-9]{1,6}$'`;

async function permanentNumber(body: Body, year: number): Promise<string> {
  const [found] = await unit().manager.query<{ taken: number }[]>(highest, [body.id, `${body.code}-${year}-%`]);
  return nextMeetingNumber(body, year, found?.taken ?? 0);
}

/** ‘SO-concept-1’: nobody was ever told of it. */
export const isDraftNumber = (number: string): boolean => /-concept-\d+$/.test(number);

type Convened = Pick<Meeting, 'state' | 'number' | 'draftNumber' | 'convenedAt'>;
type ToConvene = Pick<Meeting, 'number' | 'draftNumber' | 'heldOn' | 'startsAt' | 'endsAt'>;

/** The day that a meeting must have before anybody is invited. Errors: INVALID naming what is missing. */
function agreed({ heldOn, startsAt, endsAt }: ToConvene): Day {
  if (!heldOn) throw invalid({ field: 'heldOn', message: 'Kies eerst een dag.' });
  if (!startsAt || !endsAt) throw invalid({ field: 'startsAt', message: 'Vul eerst in hoe laat de vergadering begint en eindigt.' });
  return heldOn;
}

/**
 * What changes when a draft is convened: its permanent number, in order of the year; what had one before keeps it.
 * Errors: INVALID for a day that is missing or past, CONFLICT INVITATION_VACANT.
 */
export async function convened(body: Body, meeting: ToConvene): Promise<Convened> {
  const day = agreed(meeting);
  if (day < unit().moment.day) throw invalid({ field: 'heldOn', message: 'De dag van deze vergadering is al voorbij. Kies eerst een nieuwe dag.' });
  await mustHaveInviter(body);
  const numbers = isDraftNumber(meeting.number) ? { number: await permanentNumber(body, Number(day.slice(0, 4))), draftNumber: meeting.number } : { number: meeting.number, draftNumber: meeting.draftNumber };
  return { ...numbers, state: MeetingState.PLANNED, convenedAt: unit().moment.at };
}
