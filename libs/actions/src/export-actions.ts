import { dayOf, inWords } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { asViewer, inScope, requestScope } from '@schakel/access';
import { byId, manyBy } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import type { DataSource } from 'typeorm';
import type { ActionItem } from './action-item.entity.js';
import { Acceptance, PartyRole } from './action-item.enums.js';
import { ActionParty } from './action-party.entity.js';
import { actionRegister } from './action-register.js';
import type { ActionItemsArgs } from './action-register.inputs.js';
import { fundingWords, kindWords, levelWords, roleWords, standingWords, stateWords } from './action-words.js';
import { byteOrderMark, csvLine } from './csv.js';
import { dueInWords } from './due-input.js';
import { nameOfParty } from './party-name.js';
import { inPartyOrder } from './party-order.js';

const rowsAtOnce = 500;
const roles = Object.values(PartyRole);

const headings = [
  'Nummer', 'Actie', 'Soort', 'Overleg', ...roles.map((role) => roleWords[role]), 'Termijn', 'Uiterste datum', 'Te laat', 'Stand', 'Laatste bericht', 'Status',
  'Voorwaarde', 'Stelsel', 'Wie mag het lezen', 'Plaats in de bron', 'Woorden van de bron',
];

/** Name and marks of a party. Batched. */
export async function partyWords(party: ActionParty): Promise<string> {
  const onBehalfOf = await byId(Body, party.onBehalfOfBodyId);
  const marks = [onBehalfOf ? `namens ${onBehalfOf.name}` : null, party.note, party.acceptance === Acceptance.DECLINED ? 'doet niet mee' : null].filter((mark) => mark !== null);
  return (await nameOfParty(party)) + (marks.length > 0 ? ` (${marks.join(', ')})` : '');
}

async function cellsOf(action: ActionItem): Promise<(string | null)[]> {
  const [body, parties] = await Promise.all([byId(Body, action.bodyId), manyBy(ActionParty, 'actionId', action.id)]);
  const partiesAs = async (role: PartyRole): Promise<string> => (await Promise.all(inPartyOrder(parties).filter((party) => party.role === role).map(partyWords))).join(', ');
  return [
    action.number, action.title, kindWords[action.kind], body?.name ?? null, ...(await Promise.all(roles.map(partiesAs))), dueInWords(action), action.dueOn,
    action.isOverdueOn(unit().moment.day) ? 'ja' : 'nee', standingWords[action.standing], action.lastWordAt && dayOf(action.lastWordAt), stateWords[action.state],
    action.condition, action.fundingSystems.map((system) => fundingWords[system]).join(', '), levelWords[action.level], action.provenance.place, action.sourceText,
  ];
}

/**
 * The register as lines of CSV, as the viewer of this request: a page at a time, each in a unit of work of its own, so that neither
 * memory nor a connection is held while the other side reads.
 */
export async function* exportedActions(dataSource: DataSource, { filter, order }: Pick<ActionItemsArgs, 'filter' | 'order'>): AsyncGenerator<string> {
  // Later pages are asked for by the stream, outside the request's own context.
  const scope = requestScope();
  const pageAfter = (after: string | null): Promise<{ lines: string[]; next: string | null }> =>
    inScope(scope, () => asViewer(dataSource, 'exportActions', async () => {
      const { edges, pageInfo } = await actionRegister(filter ?? {}, order, { first: rowsAtOnce, after });
      const rows = await Promise.all(edges.map(({ node }) => cellsOf(node)));
      return { lines: rows.map(csvLine), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    }, true));
  let count = 0;
  let page = await pageAfter(null);
  yield byteOrderMark + csvLine(headings);
  for (;;) {
    count += page.lines.length;
    yield page.lines.join('');
    if (!page.next) break;
    page = await pageAfter(page.next);
  }
  yield csvLine([`Gemaakt op ${inWords(scope.moment.day)}: ${count} ${count === 1 ? 'actie' : 'acties'}`]);
}
