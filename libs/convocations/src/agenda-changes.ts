import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AgendaPurpose } from '@schakel/meetings';
import type { AgendaLine, PaperLine } from './agenda-version.entity.js';

export enum AgendaChangeKind {
  NEW = 'NEW',
  CHANGED = 'CHANGED',
  MOVED = 'MOVED',
  GONE = 'GONE',
}
registerEnumType(AgendaChangeKind, { name: 'AgendaChangeKind' });

@ObjectType({ description: 'What became of one item between two states of an agenda, as far as the viewer may see it.' })
export class AgendaChange {
  @Field(() => ID)
  itemId: string;

  @Field(() => AgendaChangeKind)
  kind: AgendaChangeKind;

  @Field(() => Int, { nullable: true, description: 'Its number now; null when it is gone.' })
  position: number | null;

  @Field(() => String)
  title: string;

  @Field(() => [String], { description: 'Whole sentences in Dutch, with what it was.' })
  facts: string[];
}

export const purposeWords: Readonly<Record<AgendaPurpose, string>> = {
  DECISION: 'ter besluitvorming', DISCUSSION: 'ter bespreking', INFORMATION: 'ter kennisname', FORMALITY: 'hamerstuk',
};

const orNone = (value: string | null): string => value ?? 'niemand';
const inMinutes = (minutes: number | null): string => (minutes === null ? 'geen tijd' : `${minutes} minuten`);

function paperFacts(before: readonly PaperLine[], now: readonly PaperLine[]): string[] {
  const had = new Map(before.map((paper) => [paper.id, paper]));
  const kept = new Set(now.map(({ id }) => id));
  return [
    ...now.flatMap(({ id, name, version }) => {
      const was = had.get(id);
      if (!was) return [`Nieuw stuk: ${name}.`];
      return was.version === version ? [] : [`Nieuwe versie van een stuk: ${name}.`];
    }),
    ...before.filter(({ id }) => !kept.has(id)).map(({ name }) => `Het stuk ${name} is weggehaald.`),
  ];
}

function changedFacts(before: AgendaLine, now: AgendaLine): string[] {
  const said = (explanation: string | null): string => (explanation ?? '').trim();
  return [
    ...(before.title === now.title ? [] : [`Het onderwerp was ‘${before.title}’.`]),
    ...(before.purpose === now.purpose ? [] : [`Het was ${purposeWords[before.purpose]} en is nu ${purposeWords[now.purpose]}.`]),
    ...(before.minutes === now.minutes ? [] : [`De tijd was ${inMinutes(before.minutes)} en is nu ${inMinutes(now.minutes)}.`]),
    ...(before.presenter === now.presenter ? [] : [`Wie inleidt was ${orNone(before.presenter)} en is nu ${orNone(now.presenter)}.`]),
    ...(said(before.explanation) === said(now.explanation) ? [] : ['De toelichting is gewijzigd.']),
    ...paperFacts(before.papers, now.papers),
  ];
}

/** Places in a row of numbers of its longest part that only rises. */
function longestRise(row: readonly number[]): Set<number> {
  const ends: number[] = [];
  const from: number[] = [];
  row.forEach((value, place) => {
    const length = ends.filter((end) => (row[end] ?? 0) < value).length;
    from[place] = ends[length - 1] ?? -1;
    ends[length] = place;
  });
  const kept = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = from[place] ?? -1) kept.add(place);
  return kept;
}

/** Items that changed place among those that stayed: as few as explain the new order. */
function movedIds(before: readonly AgendaLine[], now: readonly AgendaLine[]): Set<string> {
  const rank = new Map(before.map(({ itemId }, place) => [itemId, place]));
  const stayed = now.filter(({ itemId }) => rank.has(itemId));
  const kept = longestRise(stayed.map(({ itemId }) => rank.get(itemId) ?? 0));
  return new Set(stayed.filter((_line, place) => !kept.has(place)).map(({ itemId }) => itemId));
}

/** What changed from one state of an agenda to another, in the order of the agenda; what is gone last. Both as one viewer sees them. */
export function agendaChanges(before: readonly AgendaLine[], now: readonly AgendaLine[]): AgendaChange[] {
  const had = new Map(before.map((line) => [line.itemId, line]));
  const stands = new Set(now.map(({ itemId }) => itemId));
  const moved = movedIds(before, now);
  const changed = now.flatMap((line): AgendaChange[] => {
    const { itemId, position, title } = line;
    const was = had.get(itemId);
    if (!was) return [{ itemId, kind: AgendaChangeKind.NEW, position, title, facts: [] }];
    const facts = changedFacts(was, line);
    const place = moved.has(itemId) ? [`Dit was punt ${was.position} en is nu punt ${position}.`] : [];
    if (facts.length + place.length === 0) return [];
    return [{ itemId, kind: facts.length > 0 ? AgendaChangeKind.CHANGED : AgendaChangeKind.MOVED, position, title, facts: [...facts, ...place] }];
  });
  const gone = before.filter(({ itemId }) => !stands.has(itemId)).map(({ itemId, title }) => ({ itemId, kind: AgendaChangeKind.GONE, position: null, title, facts: [] }));
  return [...changed, ...gone];
}
