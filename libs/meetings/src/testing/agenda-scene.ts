import { BodiesModule, BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { Level } from '@schakel/database';
import { OrganisationsModule } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { MeetingState, MeetingsModule } from '../index.js';
import { aMeeting } from '../testing.js';

export interface SeenItem {
  id: string;
  version: number;
  position: number | null;
  startsAfter: number;
  title: string;
  minutes: number | null;
  state: string;
  reason: string | null;
  level: string;
  isDealtWith: boolean | null;
  mayWithdraw: boolean;
  proposedBy: { name: string } | null;
}

export interface SeenAgenda {
  agenda: SeenItem[];
  agendaProposals: SeenItem[];
  agendaActs: string[];
}

const fields = 'id version position startsAfter title minutes state reason level isDealtWith mayWithdraw proposedBy { name }';
const types: Record<string, string> = { meetingId: 'ID!', id: 'ID!', afterId: 'ID', version: 'Int!', personId: 'ID!', reason: 'String!', input: 'AgendaItemInput!', titles: 'String!', offers: '[AgendaOfferInput!]!', isDealtWith: 'Boolean' };

/** What the API refused with: the code, and the rule or the field. */
export const refusal = ({ errors }: GraphqlAnswer): string[] => [errors?.[0]?.extensions.code, errors?.[0]?.extensions.rule ?? errors?.[0]?.extensions.fields?.[0]?.field].filter((one) => one !== undefined);

export const anInput = (title: string, more: object = {}): object => ({ title, purpose: 'DISCUSSION', ...more });

/** A body SO with two members, a secretary and a chair, and a stranger of the network; its agendas are asked for over the API. */
export class AgendaScene {
  private readonly people = new Map<string, string>();

  private constructor(readonly db: TestDatabase, readonly api: TestApi) {}

  private so: Body;

  static async open(...more: Parameters<typeof testApi>[1]): Promise<AgendaScene> {
    const db = await testDatabase();
    const scene = new AgendaScene(db, await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule, ...more]));
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

  meetingOf(state = MeetingState.PLANNED, level = Level.BODY): Promise<string> {
    return this.db.arrange(async () => (await aMeeting({ bodyId: this.so.id, state, level })).id);
  }

  async seenBy(name: string, meetingId: string): Promise<SeenAgenda> {
    const { data } = await this.api.as(this.personId(name))(`{ body(code: "SO") { meetings { id agendaActs agenda { ${fields} } agendaProposals { ${fields} } } } }`);
    return data['body'].meetings.find((meeting: { id: string }) => meeting.id === meetingId);
  }

  async titlesFor(name: string, meetingId: string): Promise<string[]> {
    return (await this.seenBy(name, meetingId)).agenda.map(({ title }) => title);
  }

  /** Asks for a mutation with those arguments, as that person. */
  ask(name: string, mutation: string, variables: Record<string, unknown>): Promise<GraphqlAnswer> {
    const names = Object.keys(variables);
    const declared = names.map((one) => `$${one}: ${types[one] ?? ''}`).join(', ');
    return this.api.as(this.personId(name))(`mutation (${declared}) { result: ${mutation}(${names.map((one) => `${one}: $${one}`).join(', ')}) { ${fields} } }`, variables);
  }

  async done(name: string, mutation: string, variables: Record<string, unknown>): Promise<SeenItem> {
    const { data, errors } = await this.ask(name, mutation, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data['result'];
  }

  add(meetingId: string, title: string, more: object = {}): Promise<SeenItem> {
    return this.done('secretary', 'addAgendaItem', { meetingId, input: anInput(title, more) });
  }

  propose(meetingId: string, title: string, more: object = {}): Promise<SeenItem> {
    return this.done('member', 'proposeAgendaItem', { meetingId, input: anInput(title, more) });
  }

  private async arrange(): Promise<void> {
    this.so = await aBody({ code: 'SO' });
    for (const name of ['member', 'colleague']) await aMembership({ seatId: (await aSeat({ bodyId: this.so.id })).id, personId: await this.aPersonCalled(name) });
    await aFunction({ bodyId: this.so.id, personId: await this.aPersonCalled('secretary'), kind: BodyFunctionKind.SECRETARY });
    await aFunction({ bodyId: this.so.id, personId: await this.aPersonCalled('chair'), kind: BodyFunctionKind.CHAIR });
    await anAffiliation({ personId: await this.aPersonCalled('stranger'), organisationId: (await anOrganisation()).id });
  }

  private async aPersonCalled(name: string): Promise<string> {
    this.people.set(name, (await aPerson({ name })).id);
    return this.personId(name);
  }
}
