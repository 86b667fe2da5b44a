import { Level, type Readability } from './rows.js';
import type { Viewer } from './viewer.js';

/**
 * Who hears of a change, one word per clause of `readable`: whoever may read a changed row hears of it, and nobody else.
 * A set of words stands for everybody whom any of them names, so that a hundred changes are told at once.
 */
export type Audience = string;

/** Told with what decides who sees what: seats, functions, roles. Those who listen look again at what they may see. */
export const sightChanged: Audience = 'sight';

const everyone: Audience = 'network';
const bodyLevel = (id: string): Audience => `body:${id}`;
const cleared = (id: string): Audience => `cleared:${id}`;
const organisation = (id: string): Audience => `organisation:${id}`;
const ownBody = (id: string): Audience => `members:${id}`;

/** That person alone. */
export const onlyPerson = (id: string): Audience => `person:${id}`;

/** Who may read a row with this readability, as `readable` says it in SQL. */
export function audienceOf({ level, bodyId, readerPersonIds, readerOrganisationIds, readerBodyIds }: Readability): Audience[] {
  const readers = [...readerPersonIds.map(onlyPerson), ...readerOrganisationIds.map(organisation), ...readerBodyIds.map(ownBody)];
  if (level === Level.NETWORK) return [everyone, ...readers];
  if (!bodyId) return readers;
  return [level === Level.BODY ? bodyLevel(bodyId) : cleared(bodyId), ...readers];
}

/** What a viewer belongs to, each with the topic under which he is told: a body he reads, the network, or his own things. */
export function hearingOf({ personId, isInNetwork, bodyIds, clearedBodyIds, organisationIds, ownBodyIds }: Viewer): Map<Audience, string> {
  const own = [onlyPerson(personId), ...organisationIds.map(organisation), ...ownBodyIds.map(ownBody)];
  return new Map([
    ...own.map((audience): [Audience, string] => [audience, 'own']),
    ...clearedBodyIds.map((id): [Audience, string] => [cleared(id), `body:${id}`]),
    ...bodyIds.map((id): [Audience, string] => [bodyLevel(id), `body:${id}`]),
    ...(isInNetwork ? [[everyone, 'network'] as [Audience, string]] : []),
  ]);
}

/** Channel on which a commit tells every api process whom its changes concern. */
export const liveChannel = 'schakel_live';

// PostgreSQL refuses a payload of 8,000 bytes.
const longestPayload = 7_500;

/** Audiences as payloads for NOTIFY, none too long. */
export function payloadsOf(audiences: Iterable<Audience>): string[] {
  const payloads: string[] = [];
  let payload = '';
  for (const audience of audiences) {
    if (payload && payload.length + 1 + audience.length > longestPayload) {
      payloads.push(payload);
      payload = '';
    }
    payload = payload ? `${payload} ${audience}` : audience;
  }
  return payload ? [...payloads, payload] : payloads;
}

export const audiencesIn = (payload: string): Audience[] => payload.split(' ').filter(Boolean);
