import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '@schakel/kernel';
import { DayScalar, loader, manyBy } from '@schakel/graphql';
import { MinutesEntry, MinutesRecordKind } from './minutes-entry.entity.js';
import { minutesRecords, type RecordLine } from './minutes-records.js';

/** A record that was made at a meeting. */
@ObjectType()
export class MeetingRecord {
  @Field(() => ID)
  id: string;

  @Field(() => MinutesRecordKind)
  kind: MinutesRecordKind;

  @Field(() => Int)
  version: number;

  @Field(() => String)
  number: string;

  @Field(() => String)
  title: string;

  @Field(() => Boolean)
  isWithdrawn: boolean;

  @Field(() => String, { nullable: true, description: 'Who will do it.' })
  party: string | null;

  @Field(() => DayScalar, { nullable: true })
  dueOn: Day | null;

  @Field(() => Boolean, { description: 'A decision that was put before the body, and not taken.' })
  isSubmitted: boolean;

  @Field(() => Boolean, { description: 'A decision that was deferred.' })
  isDeferred: boolean;

  @Field(() => Boolean, { description: 'A decision that was rejected.' })
  isRejected: boolean;

  @Field(() => Boolean, { description: 'A decision of which the viewer may say what became of it.' })
  maySettle: boolean;

  @Field(() => String, { nullable: true, description: 'Of a decision, in words: taken while a required domain was away.' })
  reservation: string | null;

  @Field(() => Int, { description: 'How often a signal was raised; else 1.' })
  timesRaised: number;

  @Field(() => Boolean, { description: 'The viewer may change its words here.' })
  mayCorrect: boolean;

  @Field(() => Boolean)
  mayWithdraw: boolean;

  meetingId: string;
  agendaItemId: string | null;
}

const shown = ({ kind, meetingId, agendaItemId }: MinutesEntry, line: RecordLine): MeetingRecord =>
  ({ party: null, dueOn: null, isSubmitted: false, reservation: null, isDeferred: false, isRejected: false, maySettle: false, timesRaised: 1, ...line, kind, meetingId, agendaItemId });

/** The records behind entries, in the order in which they were made; one statement or two per kind. What the viewer may not see is absent. */
export async function recordsOf(entries: readonly MinutesEntry[]): Promise<MeetingRecord[]> {
  const lines = new Map<string, RecordLine>();
  for (const kind of new Set(entries.map((entry) => entry.kind))) {
    const ids = entries.filter((entry) => entry.kind === kind).map(({ recordId }) => recordId);
    for (const [id, line] of (await minutesRecords.get(kind)?.of(ids)) ?? []) lines.set(id, line);
  }
  return entries.flatMap((entry) => {
    const line = lines.get(entry.recordId);
    return line ? [shown(entry, line)] : [];
  });
}

/** In the order in which they were made, as far as the viewer may see them; batched. */
export const recordsOfMeeting = (meetingId: string): Promise<MeetingRecord[]> =>
  loader<string, MeetingRecord[]>('records of meetings', async (ids) => {
    const entries = (await Promise.all(ids.map((id) => manyBy(MinutesEntry, 'meetingId', id, { madeAt: 'ASC', id: 'ASC' })))).flat();
    const records = await recordsOf(entries);
    return ids.map((id) => records.filter((record) => record.meetingId === id));
  }).load(meetingId);
