import type { RequestHandler } from 'express';

/** What the launcher says while it puts the demo back to its beginning. */
type Word = { pause: boolean };

const isWord = (message: unknown): message is Word => typeof message === 'object' && message !== null && 'pause' in message;

let isPaused = false;

/** Listens to the launcher; an api without one is never paused. */
export function listenToLauncher(): void {
  process.on('message', (message) => {
    if (isWord(message)) isPaused = message.pause;
  });
}

const retryAfterSeconds = 2;
const message = 'De demo wordt teruggezet naar het begin. Probeer het zo opnieuw.';

/** 503 for everything that needs the data, for as long as the launcher is at it. */
export const waitWhilePaused: RequestHandler = (_request, response, next) => {
  if (!isPaused) return next();
  response.status(503).set({ 'Retry-After': String(retryAfterSeconds), 'Cache-Control': 'no-store' }).json({ message, retryAfterSeconds });
};
