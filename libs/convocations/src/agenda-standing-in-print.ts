import { dayOf, inWords } from '@schakel/kernel';
import { agendaStandings } from '@schakel/meetings';
import { agendaChanges } from './agenda-changes.js';
import { linesNow, linesOf, versionsOf } from './agenda-lines.js';

agendaStandings.add('agendas that go round', async (meeting) => {
  const last = (await versionsOf(meeting)).at(-1);
  if (!last) return null;
  // As the reader of the print sees both: a change that he may not see is none.
  const isChanged = agendaChanges(await linesOf(last), (await linesNow(meeting)).map(({ line }) => line)).length > 0;
  return `${last.number === 1 ? 'Rondgestuurd' : 'Aangevuld'} op ${inWords(dayOf(last.sentAt))}${isChanged ? ', daarna gewijzigd' : ''}`;
});
