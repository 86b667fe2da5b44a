import { invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Organisation } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { IsNull } from 'typeorm';

/** Errors: INVALID for a person who does not exist or does not take part any more. */
export async function mustTakePart(field: string, id: string | null | undefined): Promise<void> {
  if (id && !(await unit().manager.existsBy(Person, { id, deactivatedAt: IsNull() }))) throw invalid({ field, message: 'Kies iemand uit de lijst die meedoet.' });
}

/** A person and who replaces him. Errors: INVALID `personId` or `substituteId`. */
export async function mustBeTwo(personId: string | null | undefined, substituteId: string | null | undefined): Promise<void> {
  await mustTakePart('personId', personId);
  await mustTakePart('substituteId', substituteId);
  if (personId && personId === substituteId) throw invalid({ field: 'substituteId', message: 'Kies een ander als vervanger.' });
  if (!personId && substituteId) throw invalid({ field: 'substituteId', message: 'Kies eerst de persoon die vervangen wordt.' });
}

/** Errors: INVALID `organisationId`. */
export async function mustBeParty(id: string | null | undefined): Promise<void> {
  if (id && !(await unit().manager.existsBy(Organisation, { id }))) throw invalid({ field: 'organisationId', message: 'Kies een partij uit de lijst.' });
}
