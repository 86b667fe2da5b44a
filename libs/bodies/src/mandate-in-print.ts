import { inWords, notFound } from '@schakel/kernel';
import { byId } from '@schakel/graphql';
import { facts, heading, originMark, paragraph, quiet, table, type PrintDocument } from '@schakel/print';
import { Person, printRecipient } from '@schakel/people';
import { unit } from '@schakel/database';
import { Body } from './body.entity.js';
import { MandateScope, type MandateLine, type MandateSheet } from './mandate.entity.js';
import { isStillAccepted } from './mandate.js';
import { lastAcceptances, partiesAt, sheetsOf } from './mandates.js';

/** Words of prints; the web app has its own messages. */
const scopeWords: Readonly<Record<MandateScope, string>> = {
  [MandateScope.DECIDES]: 'Besluit', [MandateScope.ADVISES]: 'Adviseert', [MandateScope.SIGNALS]: 'Signaleert', [MandateScope.NOT]: 'Niet hier',
};

async function rowOf({ subject, scope, belongsToId }: MandateLine): Promise<string[]> {
  if (scope !== MandateScope.NOT) return [subject, scopeWords[scope]];
  const elsewhere = await byId(Body, belongsToId);
  return [subject, `${scopeWords[scope]}: ${elsewhere ? `hoort bij ${elsewhere.name}` : 'nog niet bekend waar wel'}`];
}

/** What each party at the table said of this version; all of them did, and not more than a year ago. */
async function partyRows(sheet: MandateSheet): Promise<{ rows: string[][]; isAgreed: boolean }> {
  const [parties, said] = await Promise.all([partiesAt(sheet.bodyId), lastAcceptances(sheet.id)]);
  const words = await Promise.all(parties.map(async ({ id, name }) => {
    const acceptance = said.get(id);
    if (!acceptance) return { row: [name, 'Nog niet'], isAgreed: false };
    const isAgreed = isStillAccepted(acceptance.acceptedOn, unit().moment.day);
    const by = await byId(Person, acceptance.acceptedById);
    const stand = `Akkoord op ${inWords(acceptance.acceptedOn)}${by ? `, door ${by.name}` : ''}`;
    return { row: [name, isAgreed ? stand : `${stand}. Ouder dan een jaar: wordt opnieuw gevraagd`], isAgreed };
  }));
  return { rows: words.map(({ row }) => row), isAgreed: words.length > 0 && words.every(({ isAgreed }) => isAgreed) };
}

/** The mandate in force of a table, with who agreed. Errors: NOT_FOUND when it has none. */
export async function mandateInPrint(body: Body): Promise<PrintDocument> {
  const [sheet] = await sheetsOf(body.id);
  if (!sheet) throw notFound();
  const [writer, { rows, isAgreed }, lines, recipient] = await Promise.all([byId(Person, sheet.writtenById), partyRows(sheet), Promise.all(sheet.lines.map(rowOf)), printRecipient()]);
  return {
    ...recipient,
    title: `Mandaat: ${body.name}`,
    over: `Overleg ${body.code}`,
    status: [`Versie ${sheet.number}`, isAgreed ? 'Alle partijen akkoord' : 'Nog niet alle partijen akkoord', ...originMark(sheet.provenance)],
    blocks: [
      facts([['Overleg', body.name], ['Versie', String(sheet.number)], ['Opgesteld', `${inWords(sheet.writtenOn)}${writer ? `, door ${writer.name}` : ''}`]]),
      heading(1, 'Onderwerpen'),
      table([{ head: 'Onderwerp', width: 45 }, { head: 'Wat dit overleg ermee doet', width: 55 }], lines),
      heading(1, 'Partijen aan tafel'),
      rows.length > 0 ? table([{ head: 'Partij', width: 45 }, { head: 'Akkoord', width: 55 }], rows) : paragraph('Er zit nog geen partij aan tafel.'),
      quiet('Elke partij aan tafel zegt zelf of zij akkoord is, en na een jaar opnieuw.'),
    ],
  };
}
