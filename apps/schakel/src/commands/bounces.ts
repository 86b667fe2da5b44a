import { readFile } from 'node:fs/promises';
import { Refusal } from '@schakel/database/cluster';
import { readConfig } from '@schakel/kernel';
import type { Command } from '../command.js';
import { withDatabase } from '../database.js';
import type { Steps } from '../steps.js';

const mostBytes = 10_000_000;

const words: Readonly<Record<string, string>> = {
  NOTED: 'genoteerd: deze mail kwam niet aan',
  NO_FAILURE: 'de mail is nog onderweg of bezorgd; er is niets gewijzigd',
  UNKNOWN_MAIL: 'dit gaat niet over een mail van Schakel die onderweg is; er is niets gewijzigd',
  NO_NOTIFICATION: 'dit is geen bericht over de bezorging; er is niets gewijzigd',
};

async function fromStandardInput(): Promise<Buffer> {
  if (process.stdin.isTTY) throw new Refusal('Geef een bestand, of stuur de mail naar de invoer: npx schakel bounces < mail.eml', 'Give a file, or pipe the mail in, as above');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    size += (part as Buffer).length;
    if (size > mostBytes) throw new Refusal('Deze mail is te groot', 'This mail is too big');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

/** Mails that came back, from files or from the mail server's pipe. Ends well whatever the mail is, so that no mail server sends it back once more. */
export const bouncesCommand = (takeIn: Steps['takeInBounces']): Command => ({
  name: 'bounces',
  summary: 'neemt mails in die terugkwamen, uit bestanden of van de invoer',
  async run(files, launcher) {
    const mails = files.length > 0 ? await Promise.all(files.map((file) => readFile(file))) : [await fromStandardInput()];
    const { databaseUrl } = readConfig();
    // The mail server's pipe needs no more than the service's own login.
    if (databaseUrl) return report(files, await takeIn(databaseUrl, mails));
    await withDatabase(launcher, async (logins) => report(files, await takeIn(logins.appUrl, mails)));
  },
});

function report(files: readonly string[], outcomes: readonly string[]): void {
  outcomes.forEach((outcome, index) => process.stdout.write(`${files[index] ?? 'mail'}: ${words[outcome] ?? outcome}\n`));
}
