import { invalid } from '@schakel/kernel';

/** A link to evidence: http or https, at most 500 characters, without a password in it; null when empty. Errors: INVALID. */
export function evidenceAddress(typed: string | null | undefined): string | null {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  const address = URL.canParse(text) ? new URL(text) : null;
  const isSound = address !== null && ['http:', 'https:'].includes(address.protocol) && address.username === '' && text.length <= 500;
  if (!isSound) throw invalid({ field: 'evidenceUrl', message: 'Vul een webadres in dat begint met https://.' });
  return address.href;
}
