import type { ParsedMail } from 'mailparser';

/** What a delivery status notification (RFC 3464) says of one recipient. */
export interface DeliveryStatus {
  /** The mail it is about: its Message-ID, or the id on its envelope. */
  messageIds: string[];
  recipient: string;
  /** failed, delayed, delivered, relayed, expanded. */
  action: string;
  status: string | null;
  told: string;
}

const unfolded = (text: string): string => text.replaceAll('\r\n', '\n').replace(/\n[ \t]+/g, ' ');

function fieldIn(block: string, name: string): string | null {
  return new RegExp(`^${name}:\\s*(.+)$`, 'im').exec(block)?.[1]?.trim() ?? null;
}

/** 'rfc822; lotte@organisatie.example' without its kind. */
const valueOf = (field: string | null): string => (field ?? '').replace(/^[\w-]+\s*;\s*/, '').replace(/[<>]/g, '').trim().toLowerCase();

/** The returned mail, or its headers alone. */
function returnedIds({ attachments }: ParsedMail): string[] {
  const returned = attachments.filter(({ contentType }) => ['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/rfc822-headers'].includes(contentType));
  return returned.flatMap(({ content }) => fieldIn(unfolded(content.toString('utf8').slice(0, 100_000)), 'Message-ID') ?? []);
}

/**
 * Reads a mail that an MTA sends when it could not deliver one of ours. Empty when it is no such notification: an answer of a person or an
 * absence note says nothing about delivery.
 */
export async function readBounce(raw: Buffer | string): Promise<DeliveryStatus[]> {
  // Loaded when the first comes back: it is large, and most starts never see one.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(raw);
  const type = mail.headers.get('content-type') as { value?: string; params?: Record<string, string> } | undefined;
  if (type?.value !== 'multipart/report' || type.params?.['report-type']?.toLowerCase() !== 'delivery-status') return [];
  // The parser gives the part with the fields as text; as an attachment where the sender marked it so.
  const parts = [mail.text ?? '', ...mail.attachments.filter(({ contentType }) => contentType === 'message/delivery-status').map(({ content }) => content.toString('utf8'))];
  const blocks = unfolded(parts.join('\n\n')).split(/\n\s*\n/);
  const envelopeIds = blocks.flatMap((block) => fieldIn(block, 'Original-Envelope-Id') ?? []);
  const messageIds = [...new Set([...returnedIds(mail), ...envelopeIds])];
  return blocks.filter((block) => fieldIn(block, 'Final-Recipient') !== null && fieldIn(block, 'Action') !== null).map((block) => ({
    messageIds,
    recipient: valueOf(fieldIn(block, 'Original-Recipient') ?? fieldIn(block, 'Final-Recipient')),
    action: (fieldIn(block, 'Action') ?? '').toLowerCase(),
    status: /[245]\.\d{1,3}\.\d{1,3}/.exec(fieldIn(block, 'Status') ?? '')?.[0] ?? null,
    told: valueOf(fieldIn(block, 'Diagnostic-Code')) || (fieldIn(block, 'Status') ?? ''),
  }));
}
