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
  messageId: string;
  to: MailAddress;
  subject: string;
  text: string;
  html: string;
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

/** Connections to the mail server of `SMTP_URL`, kept open between mails. */
export function openPostman(smtpUrl: string, from: MailAddress): Postman {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    requireTLS: mustEncrypt(smtpUrl),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    deliver: async ({ messageId, to, subject, text, html }) => {
      await transport.sendMail({ from: { ...from }, to: { ...to }, messageId, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
    close: () => transport.close(),
  };
}

/** The server refused this message or address for good; a wrong password or a full server is not that. */
export function isRefusedForGood(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;
}
