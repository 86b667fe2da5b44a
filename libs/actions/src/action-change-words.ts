import { inWords } from '@schakel/kernel';
import { HistoryAct, type Changes, type HistoryEntry } from '@schakel/history';
import { byId } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { Person } from '@schakel/people';
import { ActionItem } from './action-item.entity.js';
import { Acceptance, type ActionState, type PartyRole, Standing } from './action-item.enums.js';
import { ActionParty } from './action-party.entity.js';
import { DueRequest } from './action-records.entity.js';
import { standingWords, stateWords } from './action-words.js';
import { nameOfParty } from './party-name.js';

const partWords: Record<PartyRole, string> = { LEAD: 'trekker', EXECUTOR: 'mede-uitvoerder', CONSULTED: 'partij waarmee wordt overlegd', COUNTERPART: 'gesprekspartner' };

const nameOf = async (personId: string | null | undefined): Promise<string> => (await byId(Person, personId))?.name ?? 'Iemand';

/** A due moment as it was or became, from what history kept of it. */
function dueOf(changes: Changes, side: 0 | 1): string {
  const label = changes['dueLabel']?.[side];
  const on = changes['dueOn']?.[side];
  return label ?? (on ? inWords(on) : 'geen datum');
}

async function ofAction({ act, changes, subjectId }: HistoryEntry): Promise<string[]> {
  if (act === HistoryAct.CREATED) {
    const body = await byId(Body, (await byId(ActionItem, subjectId))?.bodyId);
    return [`Deze actie is nieuw${body ? ` bij ${body.name}` : ''}.`];
  }
  const [stateWas, state] = changes?.['state'] ?? [];
  const [titleWas] = changes?.['title'] ?? [];
  const moved = changes?.['bodyId'] ? await Promise.all(changes['bodyId'].map((id) => byId(Body, id))) : [];
  return [
    ...(state ? [`De actie is nu ${stateWords[state as ActionState]} (was: ${stateWords[stateWas as ActionState] ?? 'onbekend'}).`] : []),
    ...(changes && (changes['dueOn'] || changes['dueLabel']) ? [`Moet klaar zijn: ${dueOf(changes, 1)} (was: ${dueOf(changes, 0)}).`] : []),
    ...(moved[0] && moved[1] ? [`De actie valt nu onder ${moved[1].name} (was: ${moved[0].name}).`] : []),
    ...(titleWas ? [`De titel is gewijzigd (was: ‘${titleWas}’).`] : []),
    ...(changes?.['condition'] ? ['De voorwaarde is gewijzigd.'] : []),
    ...(changes?.['level'] ? ['Wie deze actie mag lezen, is gewijzigd.'] : []),
    ...(changes?.['fundingSystems'] ? ['Het stelsel is gewijzigd.'] : []),
  ];
}

async function ofParty({ act, recordId, changes }: HistoryEntry): Promise<string[]> {
  const row = await byId(ActionParty, recordId);
  const was = (property: string): string | null => changes?.[property]?.[0] ?? null;
  const name = await nameOfParty(row ?? { organisationId: was('organisationId'), groupId: was('groupId'), partyBodyId: was('partyBodyId') });
  if (act === HistoryAct.REMOVED) return [`${name} doet niet meer mee.`];
  if (act === HistoryAct.CREATED) return row ? [`${name} doet mee als ${partWords[row.role]}.`] : [];
  const [standingWas, standing] = changes?.['standing'] ?? [];
  const [forecastWas, forecast] = changes?.['forecastOn'] ?? [];
  const [roleWas, role] = changes?.['role'] ?? [];
  const acceptance = changes?.['acceptance']?.[1];
  return [
    ...(acceptance === Acceptance.DECLINED ? [`${name} pakt dit niet op.`] : []),
    ...(acceptance === Acceptance.ACCEPTED && !standing ? [`${name} pakt dit op.`] : []),
    ...(role ? [`${name} is nu ${partWords[role as PartyRole]} (was: ${partWords[roleWas as PartyRole]}).`] : []),
    ...(standing ? [`${name} meldt: ${standingWords[standing as Standing]} (was: ${standingWords[(standingWas ?? Standing.NO_WORD) as Standing]}).`] : []),
    ...(forecast ? [`${name} verwacht klaar te zijn op ${inWords(forecast)}${forecastWas ? ` (was: ${inWords(forecastWas)})` : ''}.`] : []),
  ];
}

/** Only where the party's standing stays as it was: a change of it says so itself. */
async function ofProgress({ changes }: HistoryEntry, all: readonly HistoryEntry[]): Promise<string[]> {
  const partyId = changes?.['partyId']?.[1];
  const party = await byId(ActionParty, partyId);
  if (!party || all.some((entry) => entry.recordId === partyId && entry.changes?.['standing'])) return [];
  return [`${await nameOfParty(party)} meldt weer: ${standingWords[(changes?.['standing']?.[1] ?? party.standing) as Standing]}.`];
}

async function ofRequest({ act, recordId, changes }: HistoryEntry): Promise<string[]> {
  const request = await byId(DueRequest, recordId);
  if (!request) return [];
  if (act === HistoryAct.CREATED) return [`${await nameOf(request.authorId)} vraagt om een nieuwe datum: ${inWords(request.requestedOn)} (nu: ${request.previousLabel ?? 'geen datum'}).`];
  const answer = changes?.['answer']?.[1];
  return answer ? [answer === 'GRANTED' ? 'De nieuwe datum is goedgekeurd.' : 'De nieuwe datum is niet goedgekeurd.'] : [];
}

async function ofDependency({ act, changes }: HistoryEntry): Promise<string[]> {
  const required = await byId(ActionItem, changes?.['requiresId']?.[act === HistoryAct.REMOVED ? 0 : 1]);
  return required ? [`Deze actie wacht ${act === HistoryAct.REMOVED ? 'niet meer' : 'nu'} op actie ${required.number}.`] : [];
}

type Sentences = (entry: HistoryEntry, all: readonly HistoryEntry[]) => Promise<string[]>;

const sentences: Readonly<Record<string, Sentences>> = {
  ActionItem: ofAction,
  ActionParty: ofParty,
  ProgressUpdate: ofProgress,
  ActionComment: async ({ actorId }) => [`${await nameOf(actorId)} schreef een reactie.`],
  DueRequest: ofRequest,
  ActionDependency: ofDependency,
};

/** What one event changed about an action, in sentences; nothing that people typed but the title. Empty when there is nothing to say. */
export async function changeSentences(entries: readonly HistoryEntry[]): Promise<string[]> {
  const all = await Promise.all(entries.map(async (entry) => (await sentences[entry.what]?.(entry, entries)) ?? []));
  return [...new Set(all.flat())];
}
