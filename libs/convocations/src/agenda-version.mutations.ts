import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, newId, notFound } from '@schakel/kernel';
import { readabilityOf, unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { forgetLoaded, mustSee, typedText } from '@schakel/graphql';
import { insert } from '@schakel/history';
import { enqueue } from '@schakel/jobs';
import { Meeting, MeetingState, arrangedAgenda, seenMeeting } from '@schakel/meetings';
import { MailPurpose, NotificationTopic, addMail, askToSend } from '@schakel/notifications';
import { Account, PEOPLE_SETTINGS, Person, type PeopleSettings } from '@schakel/people';
import { agendaChanges } from './agenda-changes.js';
import { contentToSend } from './agenda-content.js';
import { linesNow, linesOf, versionsOf } from './agenda-lines.js';
import { agendaMail } from './agenda-mail.js';
import { AgendaVersion, AgendaVersionItem, versionLimits, type AgendaLine } from './agenda-version.entity.js';
import { mayMarkAgendaSeen } from './agenda-version.policy.js';
import { agendaSent } from './send-agenda.job.js';

const idArg = { type: () => ID } as const;
const noteArg = { type: () => String, nullable: true } as const;

const noteOf = (typed?: string | null): string | null => typedText('note', typed, { max: versionLimits.note });

const sendable: readonly MeetingState[] = [MeetingState.PLANNED, MeetingState.RUNNING];

/** Errors: CONFLICT NOT_CONVENED or EMPTY_AGENDA. */
function mustBeReady({ state }: Meeting, lines: readonly unknown[]): void {
  if (!sendable.includes(state)) throw conflict('NOT_CONVENED', 'Deze vergadering is nog niet bijeengeroepen. Plan haar eerst; dan kunt u de agenda rondsturen.', { state });
  if (lines.length === 0) throw conflict('EMPTY_AGENDA', 'Er staat nog niets op de agenda.');
}

@Resolver(() => Meeting)
export class AgendaVersionMutations {
  constructor(@Inject(PEOPLE_SETTINGS) private readonly settings: PeopleSettings) {}

  @Acts('agenda.arrange')
  @Mutation(() => Meeting, { description: 'To everybody who is to come, each as himself. `after`: the last version that the viewer knows of, 0 for none.' })
  async sendAgenda(@Args('meetingId', idArg) meetingId: string, @Args('after', { type: () => Int }) after: number, @Args('note', noteArg) typed?: string | null): Promise<Meeting> {
    const meeting = await arrangedAgenda(meetingId);
    const [lines, last] = [await linesNow(meeting), (await versionsOf(meeting)).at(-1)];
    mustBeReady(meeting, lines);
    if ((last?.number ?? 0) !== after) throw conflict('AGENDA_SENT', 'De agenda is intussen al rondgestuurd. Bekijk wat er nu anders is.', { version: last?.number });
    const note = noteOf(typed);
    if (last && !note && agendaChanges(await linesOf(last), lines.map(({ line }) => line)).length === 0) {
      throw conflict('NOTHING_CHANGED', 'Er is niets gewijzigd sinds de agenda rondging. Schrijf er een bericht bij als u hem toch opnieuw wilt sturen.');
    }
    const { moment, viewer } = unit();
    const version = await insert(AgendaVersion, { ...readabilityOf(meeting), bodyId: meeting.bodyId, meetingId: meeting.id, number: after + 1, sentAt: moment.at, sentById: viewer.personId, note });
    await freeze(version, lines);
    await enqueue(agendaSent, { versionId: version.id }, `agenda ${version.id}`);
    forgetLoaded();
    return meeting;
  }

  /** Errors: NOT_FOUND for who has no address. */
  @Acts('agenda.arrange')
  @Mutation(() => Meeting, { description: 'The mail that would go round, to the viewer alone.' })
  async sendAgendaTrial(@Args('meetingId', idArg) meetingId: string, @Args('note', noteArg) typed?: string | null): Promise<Meeting> {
    const meeting = await arrangedAgenda(meetingId);
    const content = await contentToSend(meeting, noteOf(typed));
    mustBeReady(meeting, content?.lines ?? []);
    const { viewer, moment, manager } = unit();
    const account = await manager.findOneBy(Account, { personId: viewer.personId });
    if (!content || !account) throw notFound();
    const { name } = await mustSee(Person, viewer.personId);
    const { publicUrl } = this.settings;
    const model = agendaMail(content, { name, today: moment.day, publicUrl });
    const id = newId();
    const trial = { ...model, subject: `Proef: ${model.subject}`, intro: ['Dit is een proef. Alleen u krijgt deze mail.', ...model.intro] };
    await addMail({ id, to: { personId: viewer.personId, name, address: account.email }, purpose: MailPurpose.AGENDA, model: trial, topics: [NotificationTopic.MEETING], onceKey: `agenda trial ${id}`, publicUrl });
    await askToSend(id);
    return meeting;
  }

  @Acts('agenda.mark-seen')
  @Mutation(() => Meeting, { description: 'What changes from now on is new to the viewer.' })
  async markAgendaSeen(@Args('meetingId', idArg) meetingId: string): Promise<Meeting> {
    const meeting = await seenMeeting(meetingId);
    grant(mayMarkAgendaSeen, undefined);
    const lines = (await linesNow(meeting)).map(({ line }) => line);
    const { moment, viewer } = unit();
    await unit().execute(
      `insert into agenda_look (person_id, meeting_id, at, lines) values ($1, $2, $3, $4::jsonb)
       on conflict (person_id, meeting_id) do update set at = excluded.at, lines = excluded.lines`,
      [viewer.personId, meeting.id, moment.at, JSON.stringify(lines)],
    );
    forgetLoaded();
    return meeting;
  }
}

/** Keeps what went round, each line with the level of its item. */
async function freeze(version: AgendaVersion, lines: Awaited<ReturnType<typeof linesNow>>): Promise<void> {
  const { id: versionId, meetingId } = version;
  const rows = lines.map(({ item, line }: { item: { bodyId: string } & Parameters<typeof readabilityOf>[0]; line: AgendaLine }) => ({ id: newId(), ...readabilityOf(item), bodyId: item.bodyId, versionId, meetingId, ...line }));
  await unit().manager.insert(AgendaVersionItem, rows);
}
