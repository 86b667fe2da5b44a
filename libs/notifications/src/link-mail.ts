import { LinkPurpose, issueToken, linkPaths, linkTermHours, linkToSend } from '@schakel/people';
import { addMail, askToSend } from './add-mail.js';
import type { MailModel } from './mail-model.js';
import { MailPurpose, type MailText } from './mail.entity.js';

/** Stands for the token in what is kept: a token exists only in the mail that leaves the house. */
const tokenMark = '…';

/** Writes the mail that brings a link, to be sent after this unit commits. A link that is no longer wanted gets none. Beyond any viewer. */
export async function addLinkMail(linkId: string, publicUrl: string): Promise<void> {
  const link = await linkToSend(linkId);
  if (!link) return;
  const to = { personId: link.personId, name: link.name, address: link.email };
  const model = linkMail(link.purpose, link.name, `${publicUrl}${linkPaths[link.purpose]}${tokenMark}`, publicUrl);
  const mailId = await addMail({ to, purpose: MailPurpose[link.purpose], model, linkId, onceKey: `link ${linkId}`, publicUrl });
  if (mailId) await askToSend(mailId);
}

/** The words as they leave the house, with a fresh token. A mail that is sent again has another one. Errors: NOT_FOUND, link used or void. */
export async function withToken({ text, html }: Pick<MailText, 'text' | 'html'>, linkId: string, publicUrl: string): Promise<Pick<MailText, 'text' | 'html'>> {
  const token = await issueToken(linkId);
  const complete = (words: string): string =>
    Object.values(linkPaths).reduce((all, path) => all.replaceAll(`${publicUrl}${path}${tokenMark}`, `${publicUrl}${path}${token}`), words);
  return { text: complete(text), html: complete(html) };
}

const term = (hours: number): string => {
  if (hours === 1) return '1 uur';
  return hours % 24 === 0 && hours > 24 ? `${hours / 24} dagen` : `${hours} uur`;
};

interface LinkWords {
  subject: (term: string) => string;
  intro: string;
  button: string;
  closing: string;
}

const unasked = 'Hebt u dit niet gevraagd? Dan hoeft u niets te doen.';

const wordsOf: Readonly<Record<LinkPurpose, LinkWords>> = {
  [LinkPurpose.RESET_PASSWORD]: {
    subject: (within) => `Kies binnen ${within} een nieuw wachtwoord voor Schakel`,
    intro: 'U vroeg om een nieuw wachtwoord voor Schakel. Kies het op de pagina achter deze knop.',
    button: 'Kies een nieuw wachtwoord',
    closing: `${unasked} Uw oude wachtwoord blijft dan geldig.`,
  },
  [LinkPurpose.INVITATION]: {
    subject: (within) => `U bent uitgenodigd voor Schakel: kies binnen ${within} een wachtwoord`,
    intro: 'U bent uitgenodigd voor Schakel. Daar ziet u wie wat heeft beloofd voor de Levensloopaanpak, aan welk overleg en voor wanneer. Kies eerst een wachtwoord.',
    button: 'Kies een wachtwoord',
    closing: 'Kent u Schakel niet en verwacht u deze mail niet? Dan hoeft u niets te doen.',
  },
  [LinkPurpose.CONFIRM_EMAIL]: {
    subject: (within) => `Bevestig binnen ${within} uw nieuwe mailadres voor Schakel`,
    intro: 'U wilt dit mailadres gebruiken voor Schakel. Bevestig dat op de pagina achter deze knop.',
    button: 'Bevestig mijn mailadres',
    closing: `${unasked} Er verandert dan niets.`,
  },
};

/** The mail that brings a link. */
export function linkMail(purpose: LinkPurpose, name: string, url: string, publicUrl: string): MailModel {
  const words = wordsOf[purpose];
  const within = term(linkTermHours[purpose]);
  return {
    subject: words.subject(within),
    greeting: `Beste ${name},`,
    intro: [words.intro],
    sections: [],
    button: { label: words.button, url },
    closing: [`De link werkt één keer, tot ${within} nadat deze mail is verstuurd.`, words.closing],
    footer: [`Deze mail is automatisch verstuurd door Schakel (${publicUrl}).`],
  };
}
