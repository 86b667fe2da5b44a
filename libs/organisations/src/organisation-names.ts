import { invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { requiredText, typedText } from '@schakel/graphql';
import type { AddOrganisationInput } from './organisation.inputs.js';

export const nameLength = 200;
export const shortNameLength = 60;

export interface Names {
  name: string;
  shortName: string;
  aliases: string[];
}

/** Names as they are kept. Errors: INVALID with the field, for what is missing, too long or twice. */
export function namesIn({ name, shortName, aliases }: Pick<AddOrganisationInput, 'name' | 'shortName' | 'aliases'>): Names {
  const full = requiredText('name', name, { max: nameLength, ask: 'Vul de naam van de partij in.' });
  const short = typedText('shortName', shortName, { max: shortNameLength }) ?? full;
  if (short.length > shortNameLength) {
    throw invalid({ field: 'shortName', message: `De naam is lang. Vul ook een korte naam in, van ten hoogste ${shortNameLength} tekens.` });
  }
  const others = aliases.map((alias) => typedText('aliases', alias, { max: nameLength })).filter((alias) => alias !== null);
  const folded = others.map((alias) => alias.toLowerCase());
  const twice = others.find((alias, at) => folded.indexOf(alias.toLowerCase()) !== at);
  if (twice) throw invalid({ field: 'aliases', message: `‘${twice}’ staat hier twee keer. Laat één regel staan.` });
  return { name: full, shortName: short, aliases: others };
}

const taken = `
  select wanted.name, organisation.name as holder from unnest($1::text[]) as wanted(name)
    join organisation on organisation.id is distinct from $2::uuid
     and (lower(organisation.name) = lower(wanted.name) or lower(organisation.short_name) = lower(wanted.name)
          or exists (select 1 from unnest(organisation.aliases) as other(name) where lower(other.name) = lower(wanted.name)))
   limit 1`;

/** Errors: INVALID at the name that another party carries. Call it under `oneNameAtATime`. */
export async function mustBeFree({ name, shortName, aliases }: Names, ownId: string | null = null): Promise<void> {
  const fields: [field: string, names: string[]][] = [['name', [name]], ['shortName', [shortName]], ['aliases', aliases]];
  for (const [field, names] of fields) {
    const [found]: { name: string; holder: string }[] = await unit().manager.query(taken, [names, ownId]);
    if (found) throw invalid({ field, message: `Zo heet al een andere partij: ${found.holder}. Kies een andere naam, of wijzig die partij.` });
  }
}
