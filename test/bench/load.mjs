// A small keep-alive client over bare sockets: on two cores the client costs too, and autocannon's parser in JavaScript cost as much as the floor itself.
import { once } from 'node:events';
import { connect } from 'node:net';

const endOfHead = Buffer.from('\r\n\r\n');

/** A request as bytes. */
export function requestOf({ path, cookie, headers = {}, body }) {
  const lines = [`POST ${path} HTTP/1.1`, 'host: bench', 'content-type: application/json', `content-length: ${Buffer.byteLength(body)}`];
  if (cookie) lines.push(`cookie: ${cookie}`);
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** One connection that sends the next request when the answer to the last one is whole. */
class Line {
  #parts = [];
  #size = 0;
  #wanted = -1;

  constructor(port) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (chunk) => this.#take(chunk));
  }

  /** Resolves with status and body. */
  ask(request) {
    return new Promise((resolve, reject) => {
      this.onAnswer = resolve;
      this.socket.once('error', reject);
      this.socket.write(request);
    });
  }

  #take(chunk) {
    this.#parts.push(chunk);
    this.#size += chunk.length;
    if (this.#wanted < 0) this.#readHead();
    if (this.#wanted < 0 || this.#size < this.#wanted) return;
    const whole = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#size = 0;
    this.#wanted = -1;
    this.socket.removeAllListeners('error');
    this.onAnswer({ status: Number(whole.toString('latin1', 9, 12)), body: whole.subarray(whole.indexOf(endOfHead) + 4) });
  }

  #readHead() {
    const seen = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
    this.#parts = [seen];
    const end = seen.indexOf(endOfHead);
    if (end < 0) return;
    const length = /\r\ncontent-length: *(\d+)/i.exec(seen.toString('latin1', 0, end + 2));
    if (!length) throw new Error('An answer without a length');
    this.#wanted = end + 4 + Number(length[1]);
  }
}

/** One answer. */
export async function askOnce(port, request) {
  const line = new Line(port);
  await once(line.socket, 'connect');
  const answer = await line.ask(request);
  line.socket.destroy();
  return answer;
}

/** Asks over so many connections for so long; `next` gives each request, or null when there are no more. Times are in milliseconds. */
export async function load(port, next, { connections, ms }) {
  const lines = Array.from({ length: connections }, () => new Line(port));
  await Promise.all(lines.map((line) => once(line.socket, 'connect')));
  const times = [];
  let failed = 0;
  const began = performance.now();
  await Promise.all(lines.map(async (line) => {
    while (performance.now() - began < ms) {
      const request = next();
      if (!request) break;
      const asked = performance.now();
      const { status, body } = await line.ask(request);
      times.push(performance.now() - asked);
      if (status !== 200 || body.subarray(0, 10).toString() === '{"errors":') failed += 1;
    }
    line.socket.destroy();
  }));
  return { times, seconds: (performance.now() - began) / 1_000, failed };
}
