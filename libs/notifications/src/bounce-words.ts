/** What a mail server means by not taking a mail. */
export interface Bounce {
  /** Enhanced status code (RFC 3463), when it gave one: 5.1.1. */
  status: string | null;
  /** Dutch, for the administrator. */
  reason: string;
  /** It is the address that is wrong, not this one mail. */
  isAddress: boolean;
  /** The literal words of the mail server. */
  told: string;
}

const meanings: readonly [code: RegExp, reason: string, isAddress: boolean][] = [
  [/^5\.1\./, 'Dit adres bestaat niet.', true],
  [/^5\.2\.1/, 'Deze mailbox is gesloten.', true],
  [/^[45]\.2\.2/, 'De mailbox is vol.', false],
  [/^5\.[36]\.|^5\.2\.3/, 'De mailserver van de ontvanger neemt deze mail niet aan.', false],
  [/^5\.7\./, 'De mailserver van de ontvanger weigert post van Schakel.', false],
  [/^4\./, 'Het lukte dagenlang niet om deze mail te bezorgen.', false],
];

/** Reads a refusal. Without a status code the refusal of a recipient is one of the address. */
export function bounceOf(told: string, status: string | null = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(told)?.[0] ?? null): Bounce {
  const [, reason, isAddress] = meanings.find(([code]) => status !== null && code.test(status)) ?? [null, 'De mailserver weigert dit adres.', true];
  return { status, reason, isAddress, told: told.slice(0, 500) };
}
