import { createTransport } from 'nodemailer';
import type { MailAddress } from '@schakel/kernel';

/** What must be known to send mail. */
export interface NotificationSettings {
  /** Null: mails are kept. */
  readonly smtpUrl: string | null;
  readonly mailFrom: MailAddress;
  /** Origin for links, without a slash at its end. */
  readonly publicUrl: string;
  /** Every mail is invented: its words stay readable for the administrator. */
  readonly isDemo: boolean;
}

/** One message as it is handed to the mail server. */
export interface Message {
  /** Comes back on a delivery status notification, where the mail server knows how. */
  envelopeId: string;
  messageId: string;
  to: MailAddress;
  subject: string;
  text: string;
  html: string;
  /** Where its reader refuses such mails, with one POST (RFC 8058). */
  unsubscribeUrl?: string;
  /** iCalendar: beside the words, where mail programs look, and attached, where people do. */
  calendar?: string | null;
}

/** The way out of the house. */
export interface Postman {
  deliver: (message: Message) => Promise<void>;
  close: () => void;
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/** Without TLS only on this machine, or where the URL itself says so. */
export function mustEncrypt(smtpUrl: string): boolean {
  const url = new URL(smtpUrl);
  const says = (name: string): boolean | null => (url.searchParams.has(name) ? url.searchParams.get(name) !== 'false' : null);
  return says('requireTLS') ?? !(says('ignoreTLS') ?? loopback.test(url.hostname));
}

/** How long the mail server may take to let us in, and to answer; milliseconds. */
const usualPatience = { greeting: 10_000, answer: 30_000 };

/** Connections to the mail server of `SMTP_URL`, kept open between mails. */
export function openPostman(smtpUrl: string, from: MailAddress, patience = usualPatience): Postman {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    requireTLS: mustEncrypt(smtpUrl),
    connectionTimeout: patience.greeting,
    greetingTimeout: patience.greeting,
    dnsTimeout: patience.greeting,
    socketTimeout: patience.answer,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    deliver: async ({ envelopeId, messageId, to, subject, text, html, unsubscribeUrl, calendar }) => {
      const headers = { 'Auto-Submitted': 'auto-generated', ...(unsubscribeUrl ? oneClick(unsubscribeUrl) : {}) };
      const icalEvent = calendar ? { icalEvent: { method: methodOf(calendar), filename: 'vergadering.ics', content: calendar } } : {};
      await transport.sendMail({ from: { ...from }, to: { ...to }, messageId, subject, text, html, ...icalEvent, headers, dsn: { id: envelopeId, return: 'headers', notify: ['failure'], recipient: to.address } });
    },
    close: () => transport.close(),
  };
}

/** What the file says of itself. */
const methodOf = (calendar: string): string => /^METHOD:([A-Z]+)\r$/m.exec(calendar)?.[1] ?? 'PUBLISH';

const oneClick = (url: string): Record<string, string> => ({ 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });

/** The server refused this recipient or these words for good. A wrong password, a sender it does not know or a full server is not that. */
export function isRefusedForGood(error: unknown): boolean {
  const { command, responseCode } = error as { command?: string; responseCode?: number };
  return (command === 'RCPT TO' || command === 'DATA') && responseCode !== undefined && responseCode >= 500;
}

/** The server refused this recipient for good: the mail comes back at once. */
export const isRecipientRefused = (error: unknown): boolean => isRefusedForGood(error) && (error as { command?: string }).command === 'RCPT TO';
