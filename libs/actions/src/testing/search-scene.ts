import { Level } from '@schakel/database';
import { SearchModule } from '@schakel/search';
import { DecisionState } from '@schakel/decisions';
import { aDecision, aRecommendation } from '@schakel/decisions/testing';
import { aMeeting } from '@schakel/meetings/testing';
import { aRegion, aRegionProvider, anOrganisation } from '@schakel/organisations/testing';
import { testApi, testDatabase, type TestApi, type TestDatabase } from '@schakel/testing';
import { ActionState, PartyRole } from '../index.js';
import { aComment, anActionItem, anActionParty, aProgressUpdate } from '../testing.js';
import { actionModules, aScene, type Scene } from './scene.js';

async function arrangeContent(scene: Scene): Promise<void> {
  const { funding, strategic, vgn, ggz, branches, member } = scene;
  const wlz = await anActionItem({ bodyId: funding.id, number: '6b', title: 'Regel de bekostiging in de Wlz', dueOn: '2022-05-01' });
  const lead = await anActionParty(wlz, { role: PartyRole.LEAD, organisationId: vgn.id });
  await aProgressUpdate(wlz, { partyId: lead.id, authorId: member.id, text: 'De rekenregels liggen bij de achterban.' });
  await aComment(wlz, { authorId: member.id, text: 'Wanneer is de toets van het zorginstituut klaar?' });
  const norm = await anActionItem({ bodyId: strategic.id, number: '6a', title: 'Stel de norm vast', sourceText: 'voor wie geïncludeerd is, de bekostiging daarna; Zvw/Wlz', dueOn: '2022-09-01' });
  await anActionParty(norm, { groupId: branches.id });
  await anActionItem({ bodyId: funding.id, number: '10', title: 'Bekostiging van vorig jaar', state: ActionState.DONE, dueOn: '2021-12-31' });
  await anActionItem({ bodyId: funding.id, number: 'WB-2022-A007', title: 'Bespreek 6b met Café André' });
  await aDecision({ bodyId: strategic.id, number: 'SO-2022-B003', title: 'Vaste contactpersonen', text: 'Iedere partij noemt een contactpersoon voor de norm.', state: DecisionState.TAKEN, takenOn: '2022-02-04' });
  await aMeeting({ bodyId: funding.id, number: 'WB-2022-1', title: 'Startvergadering' });
  await aRecommendation({ position: 1, text: 'Houd de aanjaagfunctie in stand.' });
  const provider = await anOrganisation({ slug: 'aanbieder', name: 'Zorggroep De Linde', shortName: 'De Linde', aliases: ['Lindenhof'] });
  const region = await aRegion({ slug: 'wadland', name: 'Wadland' });
  await aRegionProvider({ regionId: region.id, organisationId: provider.id, namedAs: 'Linde Noord' });
  await anActionParty(await anActionItem({ bodyId: strategic.id, number: '7', title: 'Organiseer een bezemklas' }), { organisationId: ggz.id });
}

/** Words that stand in what only some may read. */
async function arrangeSecrets(scene: Scene): Promise<void> {
  const { funding, ggz, member } = scene;
  const secret = await anActionItem({ bodyId: funding.id, number: 'WB-2022-A099', title: 'Kanariegeel knelpunt', sourceText: 'kanariebron', level: Level.CONFIDENTIAL });
  const party = await anActionParty(secret, { role: PartyRole.LEAD, organisationId: ggz.id });
  await aProgressUpdate(secret, { partyId: party.id, authorId: member.id, text: 'kanarievoortgang' });
  await aComment(secret, { authorId: member.id, text: 'kanarievraag' });
  await aDecision({ bodyId: funding.id, number: 'WB-2022-B099', title: 'Kanarievoorstel', text: 'kanarietekst', state: DecisionState.CONCEPT, level: Level.BODY });
  await aMeeting({ bodyId: funding.id, number: 'WB-2022-2', title: 'Kanarievergadering' });
}

export const searchDocument = `query ($text: String!, $filter: SearchFilter, $first: Int, $after: String) {
  search(text: $text, filter: $filter, first: $first, after: $after) {
    totalCount isCapped isNear isEmpty suggestion counts { kind count isCapped } pageInfo { hasNextPage endCursor }
    edges { node { id kind number address state isEnded on title { text isHit } snippet { text isHit } subject { kind number title address } body { code } person { name } } }
  }
}`;

export interface Piece { text: string; isHit: boolean }
export interface Hit { kind: string; number: string | null; title: Piece[]; snippet: Piece[]; subject: { number: string } | null; isEnded: boolean; body: { code: string } | null; person: { name: string } | null }

export const named = ({ kind, number, subject, title }: Hit): string => number ?? (subject ? `${kind} of ${subject.number}` : title.map((piece) => piece.text).join(''));

/** A scene with something of every kind to find, confidential words included, and an application to ask. */
export class SearchScene {
  private constructor(readonly db: TestDatabase, readonly api: TestApi, readonly scene: Scene) {}

  static async open(): Promise<SearchScene> {
    const db = await testDatabase();
    const scene = await db.arrange(async () => {
      const people = await aScene();
      await arrangeContent(people);
      await arrangeSecrets(people);
      return people;
    });
    return new SearchScene(db, await testApi(db, [SearchModule, ...actionModules]), scene);
  }

  /** As the secretary, unless said otherwise. */
  async ask(text: string, variables: object = {}, person: { id: string } = this.scene.secretary): Promise<any> {
    const answer = await this.api.as(person.id)(searchDocument, { text, ...variables });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data['search'];
  }

  /** Numbers, or titles, or under what it was said. */
  async found(text: string, filter?: object, person?: { id: string }): Promise<string[]> {
    return (await this.ask(text, { filter }, person)).edges.map(({ node }: { node: Hit }) => named(node));
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.db.close();
  }
}
