import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import type { Day } from '@schakel/kernel';
import { UnitOfWork } from '@schakel/database';
import { ActionsModule } from '@schakel/actions';
import { BodiesModule, BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { DecisionsModule } from '@schakel/decisions';
import { MeetingState, MeetingsModule, type Meeting } from '@schakel/meetings';
import { aMeeting } from '@schakel/meetings/testing';
import { NotificationsModule } from '@schakel/notifications';
import { aReachedPerson, runningWorker, standClockOn, workDone, type PostOffice } from '@schakel/notifications/testing';
import { OrganisationsModule } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { momentOn, testApi, testDay, type TestApi, type TestDatabase } from '@schakel/testing';
import { ConvocationsModule, registerConvocationJobs, type ConvocationSettings } from '../index.js';
import { findConvocations } from '../find-convocations.js';
import { tellConvocation } from '../tell-convocation.js';

export const mailSettings: ConvocationSettings = { mailFrom: { name: 'Schakel', address: 'schakel@schakel.example' }, publicUrl: 'https://schakel.example' };

/** All modules that this library's part of the API needs. */
export const convocationModules = [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule, DecisionsModule, ActionsModule, NotificationsModule, ConvocationsModule];

export interface Plan {
  title?: string;
  heldOn: Day;
  startsAt?: string;
  endsAt?: string;
  place?: string;
  onlineUrl?: string;
  note?: string;
}

interface Planned {
  id: string;
  version: number;
}

const planOf = (plan: Plan): object => ({ title: 'Strategisch overleg', startsAt: '10:00', endsAt: '12:00', ...plan });

/** Strategisch overleg with a secretary, who holds a function only, and two members; its meetings are planned over the API. */
export class Table {
  private readonly people = new Map<string, { id: string; email: string }>();
  private so: Body;

  private constructor(readonly db: TestDatabase, readonly api: TestApi) {}

  static async open(db: TestDatabase): Promise<Table> {
    const table = new Table(db, await testApi(db, convocationModules));
    await db.arrange(() => table.arrange());
    return table;
  }

  close(): Promise<void> {
    return this.api.close();
  }

  workDone(): Promise<void> {
    return workDone(this.db);
  }

  id(name: string): string {
    return this.people.get(name)?.id ?? '';
  }

  address(name: string): string {
    return this.people.get(name)?.email ?? '';
  }

  get bodyId(): string {
    return this.so.id;
  }

  /** A draft. */
  async plan(plan: Plan): Promise<Planned> {
    return this.asked('planMeeting', 'mutation ($bodyId: ID!, $plan: MeetingPlanInput!) { planMeeting(bodyId: $bodyId, plan: $plan) { id version } }', { bodyId: this.so.id, plan: planOf(plan) });
  }

  async convene({ id, version }: Planned): Promise<Planned> {
    return this.asked('conveneMeeting', 'mutation ($id: ID!, $version: Int!) { conveneMeeting(id: $id, version: $version) { id version } }', { id, version });
  }

  async convened(plan: Plan): Promise<Planned> {
    return this.convene(await this.plan(plan));
  }

  async change({ id, version }: Planned, plan: Plan): Promise<Planned> {
    return this.asked('changeMeeting', 'mutation ($id: ID!, $version: Int!, $plan: MeetingPlanInput!) { changeMeeting(id: $id, version: $version, plan: $plan) { id version } }', { id, version, plan: planOf(plan) });
  }

  async lapse({ id, version }: Planned, reason: string): Promise<Planned> {
    return this.asked('lapseMeeting', 'mutation ($id: ID!, $version: Int!, $reason: String!) { lapseMeeting(id: $id, version: $version, reason: $reason) { id version } }', { id, version, reason });
  }

  /** Convened past the rules of planning; everybody is told of it by the work that plans to. */
  async convenedAsIs(overrides: Partial<Meeting>): Promise<Meeting> {
    return this.db.arrange(() => aMeeting({
      bodyId: this.so.id, title: 'Strategisch overleg', startsAt: '10:00', endsAt: '12:00', state: MeetingState.PLANNED, convenedAt: new Date('2022-03-01T09:00:00Z'), ...overrides,
    }));
  }

  /** Tells one person of all who must be told. */
  async tellFirst(meetingId: string): Promise<void> {
    const moment = momentOn(testDay);
    const [first] = await UnitOfWork.run(this.db.dataSource, { viewer: null, moment, operation: 'spec' }, () => findConvocations(meetingId, moment.day), 'sweep');
    if (!first) throw new Error('Nobody must be told');
    await tellConvocation(this.db.dataSource, first, moment, mailSettings);
  }

  /** Somebody with an address, without a seat. In the unit of work around it. */
  async known(name: string): Promise<string> {
    return (this.people.get(name) ?? (await this.aPersonCalled(name))).id;
  }

  /** Takes a seat; who is new gets an address too. */
  async join(name: string, from: Day = '2022-01-01'): Promise<void> {
    await this.db.arrange(async () => {
      await aMembership({ seatId: (await aSeat({ bodyId: this.so.id })).id, personId: await this.known(name), from });
    });
  }

  async leave(name: string, until: Day): Promise<void> {
    await this.db.arrange((unit) => unit.execute('update membership set until = $2 where person_id = $1 and until is null', [this.id(name), until]));
  }

  private async asked(field: string, document: string, variables: object): Promise<Planned> {
    const { data, errors } = await this.api.as(this.id('secretary'))(document, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data[field];
  }

  private async aPersonCalled(name: string): Promise<{ id: string; email: string }> {
    const person = await aReachedPerson(name);
    this.people.set(name, person);
    return person;
  }

  private async arrange(): Promise<void> {
    await standClockOn(testDay);
    this.so = await aBody({ code: 'SO', name: 'Strategisch overleg' });
    for (const name of ['member', 'colleague']) await aMembership({ seatId: (await aSeat({ bodyId: this.so.id })).id, personId: (await this.aPersonCalled(name)).id });
    await anAffiliation({ personId: (await this.aPersonCalled('stranger')).id, organisationId: (await anOrganisation()).id });
    const secretary = await this.aPersonCalled('secretary');
    for (const kind of [BodyFunctionKind.SECRETARY, BodyFunctionKind.INVITATION]) await aFunction({ bodyId: this.so.id, personId: secretary.id, kind });
  }
}

/** The worker with this library's jobs, its mails going to that office. Returns how to stop it. */
export async function workingPost(db: TestDatabase, post: PostOffice): Promise<() => Promise<void>> {
  registerConvocationJobs(mailSettings);
  return runningWorker(db, { ...mailSettings, smtpUrl: post.url });
}

export interface ReceivedFile {
  text: string;
  /** As the file says it. */
  method: string;
  /** Content types under which it came. */
  kinds: string[];
}

/** The calendar file of a mail, as it came. */
export function fileOf(mail: ParsedMail): ReceivedFile {
  const files = mail.attachments.filter(({ contentType }) => /calendar|ics/.test(contentType));
  const text = files[0]?.content.toString('utf8') ?? '';
  return { text, method: /^METHOD:(\w+)\r$/m.exec(text)?.[1] ?? '', kinds: files.map(({ contentType }) => contentType).sort() };
}

/** The one event of a file, as ical.js reads it. */
export function calendarIn(text: string): InstanceType<typeof ICAL.Event> {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const [event, ...more] = calendar.getAllSubcomponents('vevent');
  if (!event || more.length > 0) throw new Error('not one event');
  return new ICAL.Event(event);
}
