import { parseArgs } from 'node:util';
import { Refusal } from '@schakel/database/cluster';
import { parseMailAddress } from '@schakel/kernel';
import type { Command } from '../command.js';
import { withDatabase } from '../database.js';
import type { Steps } from '../steps.js';

function personOf(args: readonly string[]): { name: string; email: string } {
  const { values } = parseArgs({ args: [...args], options: { name: { type: 'string' }, email: { type: 'string' } }, strict: false });
  const name = typeof values['name'] === 'string' ? values['name'].trim() : '';
  const address = typeof values['email'] === 'string' ? parseMailAddress(values['email']) : undefined;
  if (name && address) return { name, email: address.address };
  throw new Refusal(
    "Geef naam en mailadres: npx schakel admin --name 'Voornaam Achternaam' --email naam@organisatie.example",
    'Give a name and a mail address, as above',
  );
}

/** The first administrator of an installation without demo accounts. */
export const adminCommand = (inviteAdministrator: Steps['inviteAdministrator']): Command => ({
  name: 'admin',
  summary: "maakt een beheerder met een eenmalige link; --name 'Naam' --email adres",
  async run(args, launcher) {
    const person = personOf(args);
    await withDatabase(launcher, async (logins, { publicUrl, port }) => {
      const path = await inviteAdministrator(logins, person);
      process.stdout.write(`\nOpen deze link één keer om een wachtwoord te kiezen:\n\n  ${publicUrl ?? `http://localhost:${port}`}${path}\n\n`);
    });
  },
});
