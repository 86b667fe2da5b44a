import { createTransport } from 'nodemailer';
import type { EntityManager } from 'typeorm';
import { bad, care, good } from './finding.js';
import type { HealthFinding } from './health.types.js';
import { reasonInWords } from './reason-in-words.js';

const patienceMs = 3_000;
/** A page that is looked at often should not knock at the mail server each time. */
const keptMs = 15_000;

let last: { url: string; at: number; error: string | null } | null = null;

/** Null: it takes mail. Else the technical line. */
async function errorOf(url: string): Promise<string | null> {
  if (last && last.url === url && performance.now() - last.at < keptMs) return last.error;
  const transport = createTransport({ url, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs });
  const error = await transport.verify().then(() => null, (failure: Error & { code?: string }) => `${failure.code ?? ''} ${failure.message}`.trim());
  transport.close();
  last = { url, at: performance.now(), error };
  return error;
}

export async function mailFinding(manager: EntityManager, smtpUrl: string | undefined): Promise<HealthFinding> {
  const [row]: { failed: number; bounced: number }[] = await manager.query(
    `select count(*) filter (where state = 'FAILED')::int as failed, count(*) filter (where state = 'BOUNCED')::int as bounced from mail`);
  const facts = { key: 'mail', label: 'Mailserver', path: '/beheer/post' };
  if (!smtpUrl) return care({ ...facts, words: 'Er is geen mailserver ingesteld. Schakel bewaart de mails en verstuurt ze niet.' }, 'Zet SMTP_URL als de mails echt verstuurd moeten worden.');
  const error = await errorOf(smtpUrl);
  if (error !== null) return bad({ ...facts, words: `De mailserver doet het niet. ${reasonInWords(error)} (${error})` }, 'Zodra de mailserver het weer doet, verstuurt Schakel vanzelf wat er wacht.');
  const { failed, bounced } = row ?? { failed: 0, bounced: 0 };
  if (failed + bounced > 0) return care({ ...facts, words: `De mailserver neemt mail aan. Niet gelukt: ${failed}. Teruggekomen: ${bounced}.` }, 'Kijk bij ‘Post’ welke mails dat zijn.');
  return good({ ...facts, words: 'De mailserver neemt mail aan.' });
}
