import {
  Acceptance, type ActionItem, ActionKind, type ActionParty, ActionState, DueKind, FundingSystem, PartyRole, ProgressUpdate, Standing, sortKeyOf, standingOf,
} from '@schakel/actions';
import { Level, type Readability } from '@schakel/database';
import { addDays, amsterdamInstant, type Day } from '@schakel/kernel';
import { benchId, Draw } from './draw.js';
import { codeOf, example, groups, personOf } from './network.js';
import { benchDay, type BenchSizes } from './sizes.js';
import { actionTitle, progressText } from './words.js';

/** Of a hundred actions. */
const states: readonly (readonly [ActionState, number])[] = [
  [ActionState.OPEN, 52], [ActionState.DONE, 35], [ActionState.SLEEPING, 4], [ActionState.WAITING, 3], [ActionState.REPORTED_DONE, 3], [ActionState.PROPOSED, 2], [ActionState.WITHDRAWN, 1],
];
const levels: readonly (readonly [Level, number])[] = [[Level.NETWORK, 88], [Level.BODY, 10], [Level.CONFIDENTIAL, 2]];
const standings = [Standing.ON_TRACK, Standing.ON_TRACK, Standing.ON_TRACK, Standing.ATTENTION, Standing.ATTENTION, Standing.STUCK];
const partnerRoles = [PartyRole.EXECUTOR, PartyRole.EXECUTOR, PartyRole.CONSULTED, PartyRole.COUNTERPART];
const updatesPerAction = 3;

function weighed<T>(draw: Draw, choices: readonly (readonly [T, number])[]): T {
  let left = draw.below(100);
  for (const [choice, weight] of choices) if ((left -= weight) < 0) return choice;
  return choices[0]![0];
}

type Party = Omit<ActionParty, 'isRunning'>;
export interface Promised {
  action: Omit<ActionItem, 'isOverdueOn' | 'isRunning'>;
  parties: Party[];
  updates: ProgressUpdate[];
}

const morning = (day: Day): Date => amsterdamInstant(day, '09:00:00');
const instants = new Map<Day, Date>();
function at(day: Day): Date {
  const known = instants.get(day) ?? morning(day);
  instants.set(day, known);
  return known;
}

function partyOf(number: number, position: number, index: number, { persons }: BenchSizes): Party {
  const draw = new Draw('party', index);
  const kind = draw.below(100);
  const organisation = draw.below(30);
  const contact = personOf(organisation, draw.below(Math.floor(persons / 30)));
  const role = position > 1 ? draw.among(partnerRoles) : draw.chance(92) ? PartyRole.LEAD : PartyRole.EXECUTOR;
  return {
    id: benchId('party', index), version: 1, level: Level.NETWORK, bodyId: null, readerPersonIds: [], readerOrganisationIds: [], readerBodyIds: [],
    actionId: benchId('action', number), role, position,
    organisationId: kind < 88 ? benchId('organisation', organisation) : null,
    groupId: kind >= 88 && kind < 94 ? benchId('group', draw.below(groups.length)) : null,
    partyBodyId: kind >= 94 ? benchId('body', draw.below(25)) : null,
    onBehalfOfBodyId: null, note: null, openedFromId: null, acceptance: draw.chance(80) ? Acceptance.ACCEPTED : draw.chance(90) ? Acceptance.PENDING : Acceptance.DECLINED,
    declineReason: null, standing: Standing.NO_WORD, forecastOn: null, lastWordAt: null,
    contactId: kind < 88 && draw.chance(95) ? benchId('person', contact) : null,
  };
}

function updatesOf(number: number, parties: readonly Party[], createdOn: number, sizes: BenchSizes): ProgressUpdate[] {
  return Array.from({ length: updatesPerAction }, (_, turn) => {
    const index = number * updatesPerAction + turn;
    const draw = new Draw('update', index);
    const party = parties[turn % 2] ?? parties[0]!;
    // Evenly from the start to some weeks before today.
    const on = Math.floor((createdOn * (updatesPerAction - turn)) / (updatesPerAction + 1)) + draw.below(7);
    return Object.assign(new ProgressUpdate(), {
      id: benchId('update', index), version: 1, actionId: party.actionId, partyId: party.id, standing: draw.among(standings), text: progressText(draw), evidenceUrl: null,
      forecastOn: draw.chance(20) ? addDays(benchDay, draw.below(200)) : null, authorId: party.contactId ?? benchId('person', draw.below(sizes.persons)), at: at(addDays(benchDay, -on)), isExample: true,
    });
  });
}

/** Who said what last, on the party. */
function keepWords(parties: Party[], updates: readonly ProgressUpdate[]): void {
  for (const update of updates) {
    const party = parties.find(({ id }) => id === update.partyId);
    if (party) Object.assign(party, { standing: update.standing, lastWordAt: update.at, forecastOn: update.forecastOn });
  }
}

function dueOf(draw: Draw, state: ActionState, createdAgo: number): Pick<ActionItem, 'dueKind' | 'dueOn' | 'dueLabel' | 'dueBodyId'> {
  const kind = draw.below(100);
  if (kind < 8) return { dueKind: DueKind.NOT_AGREED, dueOn: null, dueLabel: null, dueBodyId: null };
  if (kind < 12) return { dueKind: DueKind.YEARLY, dueOn: null, dueLabel: 'ieder jaar', dueBodyId: null };
  const dueOn = state === ActionState.OPEN ? addDays(benchDay, draw.below(400) - 90) : addDays(benchDay, -draw.below(createdAgo));
  return { dueKind: DueKind.DATE, dueOn, dueLabel: null, dueBodyId: null };
}

const distinct = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))].sort();

function readabilityOf(draw: Draw, body: number, creator: string, parties: readonly Party[]): Readability & { bodyId: string } {
  const members = parties.flatMap(({ groupId }) => groups.flatMap((group, index) =>
    groupId === benchId('group', index) ? Array.from({ length: group.to - group.from }, (_, place) => benchId('organisation', group.from + place)) : []));
  return {
    level: weighed(draw, levels), bodyId: benchId('body', body),
    readerPersonIds: distinct([creator, ...parties.map(({ contactId }) => contactId)]),
    readerOrganisationIds: distinct([...parties.map(({ organisationId }) => organisationId), ...members]),
    readerBodyIds: distinct(parties.map(({ partyBodyId }) => partyBodyId)),
  };
}

/** The n-th promise with all that hangs under it. Even ones have two parties, odd ones three. */
export function promiseOf(number: number, sizes: BenchSizes): Promised {
  const draw = new Draw('action', number);
  const body = draw.below(sizes.bodies);
  const state = weighed(draw, states);
  const createdAgo = 20 + draw.below(700);
  const creator = benchId('person', draw.below(sizes.persons));
  const firstParty = 2 * number + Math.floor(number / 2);
  const parties = Array.from({ length: 2 + (number % 2) }, (_, place) => partyOf(number, place + 1, firstParty + place, sizes));
  const updates = updatesOf(number, parties, createdAgo, sizes);
  keepWords(parties, updates);
  const readability = readabilityOf(draw, body, creator, parties);
  for (const row of [...parties, ...updates]) Object.assign(row, readability);
  const code = `${codeOf(body)}-${2024 + (number % 3)}-A${String(number + 1).padStart(3, '0')}`;
  const action = {
    ...readability, id: benchId('action', number), version: 1, number: code, sortKey: sortKeyOf(code), kind: number % 20 === 0 ? ActionKind.COMMITMENT : ActionKind.ACTION,
    title: actionTitle(draw), sourceText: null, sourceActor: null, state, condition: state === ActionState.SLEEPING ? 'Als de proef een goed resultaat heeft.' : null,
    ...dueOf(draw, state, createdAgo), dueMeetingId: null, dueLapsedAt: null, ...standingOf(parties), fundingSystems: draw.chance(40) ? [draw.among(Object.values(FundingSystem))] : [], themeTitles: [],
    originDecisionId: draw.chance(30) ? benchId('decision', draw.below(sizes.decisions)) : null, doneReport: null, closingReason: null, createdById: creator,
    createdAt: at(addDays(benchDay, -createdAgo)), provenance: example,
  };
  return { action, parties, updates };
}
