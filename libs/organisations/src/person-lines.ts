import { Field, Int, ObjectType } from '@nestjs/graphql';
import { normalisedEmail, nameProblem } from '@schakel/people';

/** So many people can be invited at once. */
export const mostLines = 100;

/** Longest text that can be pasted, in characters: more than so many lines can need. */
export const longestPaste = 40_000;

/** One line 'naam; e-mail; partij' as it was read. */
@ObjectType()
export class PersonLine {
  @Field(() => Int, { description: 'Its number in the pasted text, from 1.' })
  line: number;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => String, { description: 'As typed; `organisationId` when it was recognised.' })
  party: string;

  organisationId: string | null;

  @Field(() => [String], { description: 'What must be mended; none for a line that can be invited.' })
  errors: string[];
}

interface KnownParty {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  aliases: readonly string[];
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** Parties by all their names; a name of two parties stands for neither. */
function partiesByName(parties: readonly KnownParty[]): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { id, slug, name, shortName, aliases } of parties) {
    for (const word of new Set([slug, name, shortName, ...aliases].map(plain))) found.set(word, found.has(word) ? null : id);
  }
  return found;
}

/** The lines of a pasted text with what is wrong in each. Empty lines are passed over; `taken` are addresses that somebody has, with whose. */
export function readLines(text: string, parties: readonly KnownParty[], taken: ReadonlyMap<string, string>): PersonLine[] {
  const byName = partiesByName(parties);
  const seen = new Map<string, number>();
  const lines = text.split(/\r\n|\r|\n/).map((words, index) => ({ words, line: index + 1 })).filter(({ words }) => words.trim() !== '');
  return lines.map(({ words, line }) => {
    const [name = '', typed = '', party = '', ...more] = words.split(/[;\t]/).map((part) => part.trim());
    const email = normalisedEmail(typed);
    const errors: string[] = [];
    const wrongName = nameProblem(name);
    if (wrongName) errors.push(wrongName);
    if (!email) errors.push('Dit is geen e-mailadres.');
    else if (taken.has(email)) errors.push(`Dit e-mailadres is al van ${taken.get(email)}.`);
    else if (seen.has(email)) errors.push(`Dit e-mailadres staat ook op regel ${seen.get(email)}.`);
    else seen.set(email, line);
    const organisationId = byName.get(plain(party)) ?? null;
    if (!organisationId) errors.push(partyProblem(party, byName));
    if (more.some((part) => part !== '')) errors.push('Er staat te veel op deze regel: alleen naam, e-mailadres en partij.');
    return Object.assign(new PersonLine(), { line, name, email: email ?? typed, party, organisationId, errors });
  });
}

function partyProblem(party: string, byName: ReadonlyMap<string, string | null>): string {
  if (party === '') return 'De partij ontbreekt.';
  return byName.has(plain(party)) ? 'Er zijn meer partijen met deze naam. Gebruik de volledige naam.' : 'Deze partij kent Schakel niet.';
}
