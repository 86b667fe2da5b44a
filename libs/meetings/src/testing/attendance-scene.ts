import { BodiesModule, BodyFunctionKind, type Body } from '@schakel/bodies';
import { aBody, aFunction, aMembership, aSeat } from '@schakel/bodies/testing';
import { Domain, OrganisationsModule } from '@schakel/organisations';
import { anAffiliation, anOrganisation, peopleForSpecs } from '@schakel/organisations/testing';
import { aPerson } from '@schakel/people/testing';
import { testApi, testDatabase, type GraphqlAnswer, type TestApi, type TestDatabase } from '@schakel/testing';
import { MeetingState, MeetingsModule, type Meeting } from '../index.js';
import { aMeeting } from '../testing.js';

type Values = Record<string, unknown>;

/** What the API refused with: the code, and the rule or the field. */
export const refusalOf = ({ errors }: GraphqlAnswer) => [errors?.[0]?.extensions.code, errors?.[0]?.extensions.rule ?? errors?.[0]?.extensions.fields?.[0]?.field].filter((one) => one !== undefined);

/** SO: a member of VGN with a substitute, a colleague of VNG, a seat of ZN with nobody, a secretary and a chair without a seat; who sat there until yesterday; a stranger. */
export class AttendanceScene {
  readonly people: Record<string, string> = {};

  private so: Body;

  private constructor(readonly db: TestDatabase, readonly api: TestApi) {}

  static async open(): Promise<AttendanceScene> {
    const db = await testDatabase();
    const scene = new AttendanceScene(db, await testApi(db, [peopleForSpecs, OrganisationsModule, BodiesModule, MeetingsModule]));
    await db.arrange(() => scene.arrange());
    return scene;
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.db.close();
  }

  get bodyId(): string {
    return this.so.id;
  }

  meeting(state = MeetingState.PLANNED, heldOn = '2022-04-15'): Promise<Meeting> {
    return this.db.arrange(() => aMeeting({ bodyId: this.so.id, state, heldOn }));
  }

  /** Asks as that person. */
  ask(name: string, document: string, variables: Values = {}): Promise<GraphqlAnswer> {
    return this.api.as(this.people[name] ?? '')(document, variables);
  }

  answer(name: string, meetingId: string, input: Values, personId?: string): Promise<GraphqlAnswer> {
    const document = 'mutation ($meetingId: ID!, $input: InvitationAnswerInput!, $personId: ID) { answerInvitation(meetingId: $meetingId, input: $input, personId: $personId) { kind answer note version substitute { name } answeredBy { name } } }';
    return this.ask(name, document, { meetingId, input, personId });
  }

  private async named(name: string): Promise<string> {
    return (this.people[name] = (await aPerson({ name })).id);
  }

  private async arrange(): Promise<void> {
    this.so = await aBody({ code: 'SO' });
    const bodyId = this.so.id;
    const seatOf = async (shortName: string, domain: Domain) => aSeat({ bodyId, organisationId: (await anOrganisation({ shortName, domains: [domain] })).id });
    await aMembership({ seatId: (await seatOf('VGN', Domain.CARE)).id, personId: await this.named('member'), substituteId: await this.named('substitute') });
    const seat = await seatOf('VNG', Domain.MUNICIPALITIES);
    await aMembership({ seatId: seat.id, personId: await this.named('colleague'), from: '2022-04-01' });
    await aMembership({ seatId: seat.id, personId: await this.named('former'), until: '2022-03-31' });
    await seatOf('ZN', Domain.INSURERS);
    await aFunction({ bodyId, personId: await this.named('secretary') });
    await aFunction({ bodyId, personId: await this.named('chair'), kind: BodyFunctionKind.CHAIR });
    await anAffiliation({ personId: await this.named('stranger'), organisationId: (await anOrganisation()).id });
  }
}
