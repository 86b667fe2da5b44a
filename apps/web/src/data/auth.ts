import { networkProblem, problemFrom, type Problem, type ProblemCode } from './problem.js';

/** The answer of one of the /auth addresses: what was asked, or why not. */
export type Answer<Data> = { ok: true; data: Data } | { ok: false; problem: Problem };

const codes: Record<number, ProblemCode> = {
  400: 'INVALID', 401: 'INVALID', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 409: 'CONFLICT', 429: 'RATE_LIMITED', 503: 'NETWORK',
};

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function ask<Data>(path: string, init: RequestInit): Promise<Answer<Data>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...init });
    const body = await bodyOf(response);
    if (response.ok) return { ok: true, data: body as Data };
    return { ok: false, problem: problemFrom(body ?? {}, codes[response.status] ?? 'INTERNAL') };
  } catch {
    return { ok: false, problem: networkProblem() };
  }
}

export const getAuth = <Data>(path: string) => ask<Data>(`/auth/${path}`, { method: 'GET' });

/** Other addresses that need no session. */
export const getOpen = <Data>(path: string) => ask<Data>(path, { method: 'GET' });

export const postOpen = <Data>(path: string, body: object) =>
  ask<Data>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

export const postAuth = <Data = undefined>(path: string, body: object = {}) =>
  ask<Data>(`/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
