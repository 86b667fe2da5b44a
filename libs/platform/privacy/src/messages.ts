import type { Finding, FindingKind, FindingSeverity } from './finding.js';

const nouns: Readonly<Record<FindingKind, string>> = {
  BSN: 'een burgerservicenummer (BSN)',
  EMAIL: 'een e-mailadres',
  PHONE: 'een telefoonnummer',
  ADDRESS: 'een adres met huisnummer',
  CASE_NUMBER: 'een zaaknummer of dossiernummer',
  IBAN: 'een bankrekeningnummer',
  ALIEN_NUMBER: 'een vreemdelingennummer',
  NAME: 'een naam van een persoon',
  INITIALS: 'een voorletter van een persoon',
  FULL_DATE: 'een volledige datum',
  AGE: 'een leeftijd',
};

const advice: Readonly<Partial<Record<FindingKind, string>>> = {
  FULL_DATE: 'Schrijf alleen het jaar.',
  NAME: 'Schrijf bijvoorbeeld ‘een cliënt’ of ‘een begeleider’.',
  INITIALS: 'Schrijf bijvoorbeeld ‘een cliënt’ of ‘een begeleider’.',
};

const mostTold = 3;

/** One sentence or two in Dutch (B1): what it looks like, where it stands, what to do. Never the text itself. */
export function messageFor(kind: FindingKind, severity: FindingSeverity, start: number, lineStarts: readonly number[]): string {
  const line = lineOf(start, lineStarts);
  const place = lineStarts.length > 1 ? `Op regel ${line + 1}, teken ${start - (lineStarts[line] ?? 0) + 1},` : `Bij teken ${start + 1}`;
  return severity === 'BLOCK'
    ? `${place} lijkt ${nouns[kind]} te staan. ${advice[kind] ?? 'Haal dit weg.'}`
    : `${place} lijkt ${nouns[kind]} te staan. Gaat dit over een cliënt? Haal het dan weg.`;
}

function lineOf(offset: number, lineStarts: readonly number[]): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** One Dutch message for a form field: what blocks, or else what to look at again. Empty when nothing was found. */
export function describeFindings(findings: readonly Finding[]): string {
  const blocking = findings.filter((finding) => finding.severity === 'BLOCK');
  const told = blocking.length > 0 ? blocking : findings;
  if (told.length === 0) return '';
  const opening = blocking.length > 0 ? 'Deze tekst kan zo niet worden opgeslagen.' : 'Kijk deze tekst nog eens na.';
  const rest = told.length - mostTold;
  const others = rest > 0 ? [rest === 1 ? 'Er is nog 1 andere plek.' : `Er zijn nog ${rest} andere plekken.`] : [];
  return [opening, ...told.slice(0, mostTold).map((finding) => finding.message), ...others].join(' ');
}

/** True when the text may not be saved. */
export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'BLOCK');
}
