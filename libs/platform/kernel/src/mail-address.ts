/** As nodemailer wants it: never one string, so that a name can not become a second recipient. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

const withName = /^(?:"([^"<>]*)"|([^"<>]*?))\s*<([^<>]+)>$/;
// A host without a dot is allowed: schakel@localhost is the default of a try-out.
const bareAddress = /^[^\s@<>"(),:;\\[\]]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;

/** 'Name <address>' or a bare address; undefined when it is neither. */
export function parseMailAddress(text: string): MailAddress | undefined {
  // A line break in a mail header starts the next header.
  if ([...text].some((character) => character.charCodeAt(0) < 32)) return undefined;
  const match = withName.exec(text.trim());
  const address = (match ? match[3]! : text).trim();
  if (!bareAddress.test(address) || address.includes('..') || address.length > 254) return undefined;
  return { name: (match?.[1] ?? match?.[2] ?? '').trim(), address };
}
