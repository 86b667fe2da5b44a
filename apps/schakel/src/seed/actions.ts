import {
  Acceptance, ActionDependency, ActionItem, ActionKind, ActionParty, ActionState, DueKind, FundingSystem, PartyRole, sortKeyOf, Standing, standingOf,
} from '@schakel/actions';
import type { SeedAction, SeedActionParty, SeedExampleAction, SeedGroup, SeedProgressUpdate } from '../../seeds/index.js';
import { idOf, refTo } from './ids.js';
import { instantOf, wordTime } from './instants.js';
import { provenanceOf } from './provenance.js';
import { readabilityIn } from './readers.js';
import { seedDay, type Seeding } from './seeding.js';

export interface ActionSeed {
  readonly actions: readonly (SeedAction | SeedExampleAction)[];
  readonly updates: readonly SeedProgressUpdate[];
  readonly groups: readonly SeedGroup[];
}

/** What a party last said. */
function wordOf(party: SeedActionParty, updates: readonly SeedProgressUpdate[]): Pick<ActionParty, 'standing' | 'lastWordAt' | 'forecastOn'> {
  const last = updates.filter((update) => update.party === party.key).sort((one, other) => one.on.localeCompare(other.on)).at(-1);
  if (!last) return { standing: Standing.NO_WORD, lastWordAt: null, forecastOn: null };
  return { standing: Standing[last.standing], lastWordAt: instantOf(last.on, wordTime), forecastOn: last.forecastOn ?? null };
}

function partyRow(action: SeedAction, party: SeedActionParty, index: number, { updates, groups }: ActionSeed) {
  const { target } = party;
  return {
    ...readabilityIn(groups, action),
    ...wordOf(party, updates),
    id: idOf('action-party', party.key),
    actionId: idOf('action', action.key),
    role: PartyRole[party.role],
    position: index + 1,
    organisationId: 'organisation' in target ? idOf('organisation', target.organisation) : null,
    groupId: 'group' in target ? idOf('group', target.group) : null,
    partyBodyId: 'body' in target ? idOf('body', target.body) : null,
    onBehalfOfBodyId: refTo('body', party.onBehalfOf),
    note: party.note ?? null,
    openedFromId: null,
    acceptance: Acceptance[party.acceptance],
    declineReason: party.declineReason ?? null,
    contactId: refTo('person', party.contact),
  };
}

const partyRows = (action: SeedAction, seed: ActionSeed) => action.parties.map((party, index) => partyRow(action, party, index, seed));

/** The link with a decision is a reading of the makers: what it leans on. */
function originInWords({ origin }: SeedAction): string[] {
  if (!origin) return [];
  const { place, quote } = origin.provenance;
  return [`Het verband met besluit ${origin.decision} leunt op ${place ?? 'het rapport'}${quote === undefined ? '' : `: "${quote}"`}.`];
}

function actionRow(action: SeedAction | SeedExampleAction, seed: ActionSeed) {
  const { due } = action;
  return {
    ...readabilityIn(seed.groups, action),
    ...standingOf(partyRows(action, seed)),
    id: idOf('action', action.key),
    number: action.number,
    sortKey: sortKeyOf(action.number),
    kind: ActionKind[action.kind],
    title: action.title,
    sourceText: action.sourceText ?? null,
    sourceActor: action.sourceActor ?? null,
    state: ActionState[action.state],
    condition: action.condition ?? null,
    dueKind: DueKind[due.kind],
    dueOn: due.on ?? null,
    dueLabel: due.label ?? null,
    dueBodyId: null,
    fundingSystems: action.fundingSystems.map((system) => FundingSystem[system]),
    themeTitles: [...action.themes].sort((one, other) => one.position - other.position).map(({ title }) => title),
    originDecisionId: refTo('decision', action.origin?.decision),
    doneReport: action.doneReport ?? null,
    closingReason: null,
    createdById: 'createdBy' in action ? idOf('person', action.createdBy) : null,
    createdAt: instantOf('createdOn' in action ? action.createdOn : seedDay),
    provenance: provenanceOf(action.provenance, action.assumptions, originInWords(action)),
  };
}

/** Actions with their parties and what they wait for. Groups stay closed: nobody has opened them yet. Returns the ids of what is new. */
export async function seedActions(seeding: Seeding, seed: ActionSeed): Promise<Set<string>> {
  const actions = await seeding.add(ActionItem, seed.actions.map((action) => actionRow(action, seed)), 'number');
  const parties = await seeding.add(ActionParty, seed.actions.flatMap((action) => partyRows(action, seed)));
  await seeding.add(ActionDependency, seed.actions.flatMap((action) => action.requires.map((required) => ({
    ...readabilityIn(seed.groups, action),
    id: idOf('action-dependency', `${action.key}/${required}`),
    actionId: idOf('action', action.key),
    requiresId: idOf('action', required),
  }))));
  return new Set([...actions, ...parties].map(({ id }) => id));
}
