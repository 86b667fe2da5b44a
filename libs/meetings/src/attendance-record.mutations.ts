import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { invalid, isId, notFound } from '@schakel/kernel';
import { readabilityOf, unit } from '@schakel/database';
import { Acts } from '@schakel/access';
import { forgetLoaded, typedText } from '@schakel/graphql';
import { change, insert, remove } from '@schakel/history';
import { Organisation } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { TextProfile } from '@schakel/privacy';
import { IsNull } from 'typeorm';
import { attendanceOf, beginningOf } from './answer-invitation.js';
import { Attendance, AttendanceOutcome, AttendeeKind, attendanceLimits } from './attendance.entity.js';
import { AttendanceRecordInput, GuestInput } from './attendance.inputs.js';
import { keepComposition } from './keep-composition.js';
import { Meeting } from './meeting.entity.js';
import { keptAttendance, recordAttendance, whileArranged, whileRecorded, type KeptAttendance } from './record-attendance.js';

const idArg = { type: () => ID } as const;
const versionArg = { type: () => Int } as const;

async function kept(meeting: Meeting): Promise<Meeting> {
  forgetLoaded();
  await keepComposition(meeting);
  forgetLoaded();
  return meeting;
}

/** Who takes part in the network, and a party that exists. Errors: INVALID. */
async function guestColumns({ personId = null, name, organisationId = null }: GuestInput, { rows, places }: KeptAttendance): Promise<Pick<Attendance, 'personId' | 'guestName' | 'organisationId'>> {
  const guestName = personId ? null : typedText('name', name, { max: attendanceLimits.guestName, profile: TextProfile.MINUTES, ask: 'Kies een persoon, of vul een naam in.' });
  if (personId && !(await unit().manager.existsBy(Person, { id: personId, deactivatedAt: IsNull() }))) throw invalid({ field: 'personId', message: 'Kies iemand uit de lijst die meedoet.' });
  if (organisationId && !(await unit().manager.existsBy(Organisation, { id: organisationId }))) throw invalid({ field: 'organisationId', message: 'Kies een partij uit de lijst.' });
  const isKnown = personId !== null && [...rows, ...places].some((one) => one.personId === personId);
  if (isKnown) throw invalid({ field: 'personId', message: 'Deze persoon staat al op de lijst.' });
  return { personId, guestName, organisationId };
}

/** What came of the promises: the secretary or the chair, while the meeting runs and until its minutes are adopted. */
@Resolver(() => Meeting)
export class AttendanceRecordMutations {
  @Acts('meetings.keep-attendance')
  @Mutation(() => Meeting, { description: 'Everything as it must be. `attendeeId`: of the attendance, else of the person of whom nothing was said yet, with version 0.' })
  async recordAttendance(
    @Args('meetingId', idArg) meetingId: string,
    @Args('attendeeId', idArg) attendeeId: string,
    @Args('version', versionArg) version: number,
    @Args('input') input: AttendanceRecordInput,
  ): Promise<Meeting> {
    const all = await keptAttendance(meetingId, whileRecorded);
    if (!isId(attendeeId)) throw notFound();
    await recordAttendance(all, attendeeId, version, input);
    return kept(all.meeting);
  }

  @Acts('meetings.keep-attendance')
  @Mutation(() => Meeting, { description: 'All who promised to come and of whom nothing was recorded yet were there; who declined was not, with notice.' })
  async recordAsPromised(@Args('meetingId', idArg) meetingId: string): Promise<Meeting> {
    const all = await keptAttendance(meetingId, whileRecorded);
    for (const row of all.rows) {
      if (row.outcome || !row.answer) continue;
      const outcome = { COMING: AttendanceOutcome.PRESENT, ONLINE: AttendanceOutcome.ONLINE, DECLINED: row.substituteId ? AttendanceOutcome.SUBSTITUTED : AttendanceOutcome.ABSENT_WITH_NOTICE }[row.answer];
      await recordAttendance({ ...all, rows: await attendanceOf(all.meeting.id) }, row.id, row.version, { outcome, substituteId: row.substituteId });
    }
    return kept(all.meeting);
  }

  @Acts('meetings.keep-attendance')
  @Mutation(() => Meeting, { description: 'Who leads this meeting in the place of the chair; null: the chair himself.' })
  async nameActingChair(@Args('meetingId', idArg) meetingId: string, @Args('personId', { type: () => ID, nullable: true }) personId: string | null): Promise<Meeting> {
    const { meeting, places, rows } = await keptAttendance(meetingId, whileArranged);
    const now = rows.find(({ isActingChair }) => isActingChair);
    if (now && now.personId !== personId) await change(now, now.version, { isActingChair: false });
    if (personId && now?.personId !== personId) {
      const { isExpected, values } = beginningOf(meeting, personId, places, rows);
      if (!isId(personId) || !isExpected) throw invalid({ field: 'personId', message: 'Kies iemand die bij deze vergadering hoort.' });
      const row = rows.find((one) => one.personId === personId);
      if (row) await change(row, row.version, { isActingChair: true });
      else await insert(Attendance, { ...values, isActingChair: true });
    }
    return kept(meeting);
  }

  @Acts('meetings.keep-attendance')
  @Mutation(() => Meeting, { description: `Somebody beside the table; he comes to see nothing by it. At most ${attendanceLimits.guests}.` })
  async addGuest(@Args('meetingId', idArg) meetingId: string, @Args('input') input: GuestInput): Promise<Meeting> {
    const all = await keptAttendance(meetingId, whileArranged);
    const { meeting, rows } = all;
    if (rows.filter(({ kind }) => kind === AttendeeKind.GUEST).length >= attendanceLimits.guests) throw invalid({ field: 'name', message: `Een vergadering heeft ten hoogste ${attendanceLimits.guests} gasten.` });
    const columns = await guestColumns(input, all);
    const outcome = whileRecorded.includes(meeting.state) ? AttendanceOutcome.PRESENT : null;
    await insert(Attendance, { ...readabilityOf(meeting), bodyId: meeting.bodyId, meetingId: meeting.id, kind: AttendeeKind.GUEST, seatId: null, outcome, ...columns });
    return kept(meeting);
  }

  @Acts('meetings.keep-attendance')
  @Mutation(() => Meeting, { description: 'A guest who was put there by mistake.' })
  async removeGuest(@Args('meetingId', idArg) meetingId: string, @Args('id', idArg) id: string, @Args('version', versionArg) version: number): Promise<Meeting> {
    const { meeting, rows } = await keptAttendance(meetingId, whileArranged);
    const guest = rows.find((row) => row.id === id && row.kind === AttendeeKind.GUEST);
    if (!guest) throw notFound();
    await remove(guest, version);
    return kept(meeting);
  }
}
