import type { RequestHandler } from 'express';

/** Milliseconds. A file from a phone takes minutes; whatever else is asked is small. */
const usual = { request: 30_000, silence: 30_000 } as const;

/** Whoever holds a connection with half a request loses it; a file may take as long as the server lets any request, while something comes. */
export function wholeInTime(patience: Readonly<Record<keyof typeof usual, number>> = usual): RequestHandler {
  return (request, _response, next) => {
    if (request.path === '/files') request.setTimeout(patience.silence, () => request.destroy());
    else if (!request.complete) {
      const timer = setTimeout(() => request.complete || request.destroy(), patience.request);
      request.once('close', () => clearTimeout(timer));
    }
    next();
  };
}
