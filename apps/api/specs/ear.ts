import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from './running-api.js';

interface Heard {
  event: string;
  topics: string[];
}

/** Somebody who listens to what changes. */
export class Ear {
  private readonly heard: Heard[] = [];
  private readonly stop = new AbortController();
  isEnded = false;
  status = 0;
  headers = new Headers();

  /** Listens from now on; `age` as if the page was read that long ago. */
  static async of(caller: Caller, age = '0', headers: Record<string, string> = {}): Promise<Ear> {
    const ear = new Ear();
    const cookie = caller.cookie ? { cookie: caller.cookie } : undefined;
    const response = await fetch(`${caller.url}/live?age=${age}`, { headers: { 'x-forwarded-proto': 'https', ...cookie, ...headers }, signal: ear.stop.signal });
    ear.status = response.status;
    ear.headers = response.headers;
    if (response.ok) void ear.read(response);
    else await response.text();
    return ear;
  }

  private async read(response: Response): Promise<void> {
    let text = '';
    try {
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const messages = `${text}${chunk}`.split('\n\n');
        text = messages.pop() ?? '';
        for (const message of messages) this.note(message);
      }
    } catch {
      // We hung up ourselves, or were cut off: both are an end.
    }
    this.isEnded = true;
  }

  private note(message: string): void {
    const [, event, topics = ''] = /^event: (\w+)\ndata: (.*)$/.exec(message) ?? [];
    // Everybody hears the beat, whatever changes.
    if (event && event !== 'beat') this.heard.push({ event, topics: topics.split(' ').filter(Boolean).sort() });
  }

  /** All that was said, in words, and forgets it: 'changed network', 'refetch'. Waits until there is something, at most `withinMs`. */
  async said(withinMs = 3_000): Promise<string[]> {
    const end = performance.now() + withinMs;
    while (this.heard.length === 0 && performance.now() < end) await pause(20);
    return this.heard.splice(0).map(({ event, topics }) => [event, ...topics].join(' '));
  }

  async ended(withinMs = 8_000): Promise<boolean> {
    const end = performance.now() + withinMs;
    while (!this.isEnded && performance.now() < end) await pause(20);
    return this.isEnded;
  }

  hangUp(): void {
    this.stop.abort();
  }
}
