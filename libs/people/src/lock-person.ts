import { isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { grant, type Act } from '@schakel/access';
import { Person } from './person.entity.js';

/**
 * A person, held for an act that was granted: two administrators at once act one after the other. Looked up before it is held: who may
 * not change a row cannot hold it, and must hear that he may not. Errors: NOT_FOUND, FORBIDDEN.
 */
export async function lockPerson(id: string, act: Act<undefined>): Promise<Person> {
  if (!isId(id) || !(await unit().manager.existsBy(Person, { id }))) throw notFound();
  grant(act, undefined);
  const person = await unit().manager.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!person) throw notFound();
  return person;
}
