import { inWords, timeZone, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { Person } from './person.entity.js';

const clock = new Intl.DateTimeFormat('nl-NL', { timeZone, hour: '2-digit', minute: '2-digit' });

/** For whom a print is made, being the viewer of this unit of work, and when: what he may not see is absent from it. */
export async function printRecipient(): Promise<{ madeFor: string; madeOn: Day }> {
  const { viewer, moment } = unit();
  const person = await byId(Person, viewer?.personId);
  return { madeFor: `Samengesteld voor ${person?.name ?? 'onbekend'} op ${inWords(moment.day)} om ${clock.format(moment.at)} uur`, madeOn: moment.day };
}
