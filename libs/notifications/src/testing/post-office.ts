import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the mail server does with a message. */
export type Mood =
  | 'accept'
  /** 550 for the recipient. */
  | 'refuse'
  /** 554 for the words. */
  | 'refuse-words'
  /** 451: try again later. */
  | 'later'
  /** Says nothing after DATA. */
  | 'hang'
  /** Keeps the message, and hangs up before it says so. */
  | 'drop';

/** A real mail server on a free port of this machine that keeps what it gets. */
export class PostOffice {
  readonly received: ParsedMail[] = [];
  mood: Mood = 'accept';
  /** Milliseconds that each message takes. */
  slowness = 0;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, answer) => answer(this.mood === 'refuse' ? Object.assign(new Error('No such user here'), { responseCode: 550 }) : null),
      onData: (stream, session, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void this.take(Buffer.concat(chunks), session.id, answer));
      },
    });
    this.server.on('error', () => undefined);
  }

  static async open(): Promise<PostOffice> {
    const office = new PostOffice();
    await new Promise<void>((resolve) => { office.server.listen(0, '127.0.0.1', resolve); });
    return office;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** What came for an address, oldest first. */
  to(address: string): ParsedMail[] {
    return this.received.filter((mail) => [mail.to].flat().some((list) => list?.value.some((one) => one.address === address)));
  }

  close(): Promise<void> {
    return new Promise((resolve) => { this.server.close(resolve); });
  }

  private async take(raw: Buffer, sessionId: string, answer: (error?: Error | null, message?: string) => void): Promise<void> {
    if (this.slowness > 0) await new Promise((resolve) => { setTimeout(resolve, this.slowness); });
    if (this.mood === 'refuse-words') return answer(Object.assign(new Error('Message refused'), { responseCode: 554 }));
    if (this.mood === 'later') return answer(Object.assign(new Error('Too busy'), { responseCode: 451 }));
    if (this.mood === 'hang') return;
    this.received.push(await simpleParser(raw));
    if (this.mood === 'drop') return this.hangUp(sessionId);
    answer(null, 'OK');
  }

  private hangUp(sessionId: string): void {
    for (const connection of this.server.connections as Set<{ id: string; _socket: { destroy: () => void } }>) {
      if (connection.id === sessionId) connection._socket.destroy();
    }
  }
}
