import { BodiesModule, BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { Level } from '@schakel/database';
import { MeetingState, MeetingsModule } from '@schakel/meetings';
import { aMeeting, anAgendaItem } from '@schakel/meetings/testing';
import { OrganisationsModule } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { MinutesModule } from '../minutes.module.js';
import { aDocument } from '../testing.js';

export interface SeenSection {
  id: string;
  version: number;
  level: string;
  text: string;
  document: string;
  agendaItem: { id: string } | null;
  writer: { name: string } | null;
  savedBy: { name: string } | null;
  versions: { text: string; author: { name: string } }[];
}

export interface MeetingWithItems {
  id: string;
  itemIds: string[];
}

const fields = 'id version level text document agendaItem { id } writer { name } savedBy { name } versions { text author { name } }';

/** What the API refused with: the code, and the rule or the field. */
export const refusal = ({ errors }: GraphqlAnswer): string[] => [errors?.[0]?.extensions.code, errors?.[0]?.extensions.rule ?? errors?.[0]?.extensions.fields?.[0]?.field].filter((one) => one !== undefined);

/** A body SO with a member, two secretaries (one is the substitute of the other), a chair, and a stranger of the network. */
export class MinutesScene {
  private readonly people = new Map<string, string>();

  private constructor(readonly db: TestDatabase, readonly api: TestApi) {}

  so: Body;

  static async open(): Promise<MinutesScene> {
    const db = await testDatabase();
    const scene = new MinutesScene(db, await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule, MinutesModule]));
    await db.arrange(() => scene.arrange());
    return scene;
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.db.close();
  }

  personId(name: string): string {
    return this.people.get(name) ?? '';
  }

  /** A meeting with items at these levels. */
  meetingWith(levels: Level[] = [Level.BODY], state = MeetingState.RUNNING): Promise<MeetingWithItems> {
    return this.db.arrange(async () => {
      const meeting = await aMeeting({ bodyId: this.so.id, state });
      const items = [];
      for (const [place, level] of levels.entries()) items.push(await anAgendaItem(meeting, { position: place + 1, title: `Punt ${place + 1}`, level }));
      return { id: meeting.id, itemIds: items.map(({ id }) => id) };
    });
  }

  ask(name: string, document: string, variables: object): Promise<GraphqlAnswer> {
    return this.api.as(this.personId(name))(document, variables);
  }

  take(name: string, meetingId: string, agendaItemId: string | null = null): Promise<GraphqlAnswer> {
    return this.ask(name, `mutation ($meetingId: ID!, $agendaItemId: ID) { result: takeMinutesSection(meetingId: $meetingId, agendaItemId: $agendaItemId) { ${fields} } }`, { meetingId, agendaItemId });
  }

  save(name: string, { id, version }: Pick<SeenSection, 'id' | 'version'>, document: object | string): Promise<GraphqlAnswer> {
    const json = typeof document === 'string' ? document : JSON.stringify(document);
    return this.ask(name, `mutation ($id: ID!, $version: Int!, $document: String!) { result: saveMinutesSection(id: $id, version: $version, document: $document) { ${fields} } }`, { id, version, document: json });
  }

  leave(name: string, id: string): Promise<GraphqlAnswer> {
    return this.ask(name, `mutation ($id: ID!) { result: leaveMinutesSection(id: $id) { ${fields} } }`, { id });
  }

  async begun(name: string, meetingId: string, agendaItemId: string | null = null): Promise<SeenSection> {
    return done(await this.take(name, meetingId, agendaItemId));
  }

  async written(name: string, section: Pick<SeenSection, 'id' | 'version'>, ...lines: string[]): Promise<SeenSection> {
    return done(await this.save(name, section, aDocument(...lines)));
  }

  async sectionsFor(name: string, meetingId: string): Promise<SeenSection[] | null> {
    const { data } = await this.ask(name, `{ body(code: "SO") { meetings { id minutes { sections { ${fields} } } } } }`, {});
    return data['body'].meetings.find((meeting: { id: string }) => meeting.id === meetingId)?.minutes?.sections ?? null;
  }

  /** A minute passes for the lease of a section. */
  expire(id: string): Promise<void> {
    return this.db.tamper(`update minutes_section set written_until = clock_timestamp() - interval '1 second' where id = '${id}'`);
  }

  private async arrange(): Promise<void> {
    this.so = await aBody({ code: 'SO' });
    await aMembership({ seatId: (await aSeat({ bodyId: this.so.id })).id, personId: await this.aPersonCalled('member') });
    const substituteId = await this.aPersonCalled('substitute');
    await aFunction({ bodyId: this.so.id, personId: await this.aPersonCalled('secretary'), substituteId, kind: BodyFunctionKind.SECRETARY });
    await aFunction({ bodyId: this.so.id, personId: await this.aPersonCalled('chair'), kind: BodyFunctionKind.CHAIR });
    await anAffiliation({ personId: await this.aPersonCalled('stranger'), organisationId: (await anOrganisation()).id });
  }

  private async aPersonCalled(name: string): Promise<string> {
    this.people.set(name, (await aPerson({ name })).id);
    return this.personId(name);
  }
}

/** The result of a mutation that must have worked. */
export function done<Result>({ data, errors }: GraphqlAnswer): Result {
  if (errors) throw new Error(JSON.stringify(errors));
  return data['result'] as Result;
}
