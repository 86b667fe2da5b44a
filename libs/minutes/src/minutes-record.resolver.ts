import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@schakel/kernel';
import { readabilityOf, unit } from '@schakel/database';
import { Acts, VisibleRows } from '@schakel/access';
import { Body } from '@schakel/bodies';
import { byId, forgetLoaded, mustSee, requiredText } from '@schakel/graphql';
import { AgendaItem, Meeting, agendaItemFollowers } from '@schakel/meetings';
import { begunMeeting, enterRecord } from './enter-record.js';
import { seenSection } from './load-minutes.js';
import { MeetingRecord, recordsOf, recordsOfMeeting } from './meeting-records.js';
import { MinutesEntry, MinutesRecordKind } from './minutes-entry.entity.js';
import { MinutesRecordInput, minutesRecords, type MinutesRecordSource } from './minutes-records.js';
import { MinutesSection } from './minutes-section.entity.js';

const sourceOf = (kind: string): MinutesRecordSource => {
  const source = minutesRecords.get(kind);
  if (!source) throw notFound();
  return source;
};

@Resolver(() => Meeting)
export class MeetingRecordsResolver {
  @ResolveField(() => [MeetingRecord], { description: 'What was decided, promised, raised and learned here, in the order in which it was, as far as the viewer may see it.' })
  records(@Parent() meeting: Meeting): Promise<MeetingRecord[]> {
    return recordsOfMeeting(meeting.id);
  }
}

@Resolver(() => MinutesSection)
export class SectionRecordsResolver {
  @ResolveField(() => [MeetingRecord])
  async records(@Parent() section: MinutesSection): Promise<MeetingRecord[]> {
    return (await recordsOfMeeting(section.meetingId)).filter(({ agendaItemId }) => agendaItemId === section.agendaItemId);
  }
}

/** Errors: NOT_FOUND, FORBIDDEN, CONFLICT WRONG_STATE. */
async function entryToWrite(recordId: string): Promise<MinutesEntry> {
  const entry = isId(recordId) ? await unit().manager.findOne(MinutesEntry, { where: { recordId }, order: { madeAt: 'ASC' } }) : null;
  if (!entry) throw notFound();
  await seenSection(entry.sectionId);
  return entry;
}

async function asItIsNow(entry: MinutesEntry): Promise<MeetingRecord | null> {
  forgetLoaded();
  return (await recordsOf([entry]))[0] ?? null;
}

@Resolver(() => MeetingRecord)
export class MeetingRecordResolver {
  @ResolveField(() => Meeting)
  meeting(@Parent() record: MeetingRecord): Promise<Meeting> {
    return mustSee(Meeting, record.meetingId);
  }

  @ResolveField(() => AgendaItem, { nullable: true, description: 'Null for the opening.' })
  agendaItem(@Parent() record: MeetingRecord): Promise<AgendaItem | null> {
    return byId(AgendaItem, record.agendaItemId);
  }

  @VisibleRows()
  @Query(() => [MeetingRecord], { description: 'At which meetings, under which items a record was made or raised again.' })
  async recordOrigins(@Args('recordId', { type: () => ID }) recordId: string): Promise<MeetingRecord[]> {
    const entries = isId(recordId) ? await unit().manager.find(MinutesEntry, { where: { recordId }, order: { madeAt: 'ASC' }, take: 50 }) : [];
    const meetings = await Promise.all(entries.map(({ meetingId }) => byId(Meeting, meetingId)));
    return recordsOf(entries.filter((_, at) => meetings[at]));
  }

  @Acts('minutes.write')
  @Mutation(() => MeetingRecord, { description: 'Makes a real, numbered record under the item of a section. Errors: CONFLICT NOT_BEGUN before the meeting runs.' })
  async makeMinutesRecord(@Args('sectionId', { type: () => ID }) sectionId: string, @Args('kind', { type: () => MinutesRecordKind }) kind: MinutesRecordKind, @Args('input') input: MinutesRecordInput): Promise<MeetingRecord> {
    const section = await seenSection(sectionId);
    const [meeting, body] = [await begunMeeting(section), await mustSee(Body, section.bodyId)];
    const readability = { ...readabilityOf(section), bodyId: section.bodyId };
    const recordId = await sourceOf(kind).make({ body, meeting, readability }, input);
    const record = await asItIsNow(await enterRecord(section, kind, recordId));
    if (!record) throw notFound();
    return record;
  }

  @Acts('minutes.write')
  @Mutation(() => MeetingRecord)
  async correctMinutesRecord(@Args('id', { type: () => ID }) id: string, @Args('version', { type: () => Int }) version: number, @Args('title') title: string): Promise<MeetingRecord> {
    const entry = await entryToWrite(id);
    await sourceOf(entry.kind).correct(id, version, title);
    const record = await asItIsNow(entry);
    if (!record) throw notFound();
    return record;
  }

  @Acts('minutes.write')
  @Mutation(() => MeetingRecord, { nullable: true, description: 'By the rules of its kind. Null when nothing of it stays to be seen.' })
  async withdrawMinutesRecord(@Args('id', { type: () => ID }) id: string, @Args('version', { type: () => Int }) version: number, @Args('reason') typed: string): Promise<MeetingRecord | null> {
    const entry = await entryToWrite(id);
    const reason = requiredText('reason', typed, { max: 1_000, ask: 'Vul in waarom dit wordt ingetrokken.' });
    await sourceOf(entry.kind).withdraw(id, version, reason);
    return asItIsNow(entry);
  }
}

const follow = `
  update minutes_entry set level = $2, reader_person_ids = $3, reader_organisation_ids = $4, reader_body_ids = $5
   where agenda_item_id = $1 and meeting_id = $6`;

agendaItemFollowers.add('records made in minutes', async (item) => {
  const entries = await unit().manager.findBy(MinutesEntry, { agendaItemId: item.id, meetingId: item.meetingId });
  if (entries.length === 0) return;
  await unit().execute(follow, [item.id, item.level, item.readerPersonIds, item.readerOrganisationIds, item.readerBodyIds, item.meetingId]);
  for (const kind of new Set(entries.map((entry) => entry.kind))) {
    await minutesRecords.get(kind)?.raise(entries.filter((entry) => entry.kind === kind).map(({ recordId }) => recordId), item);
  }
});
