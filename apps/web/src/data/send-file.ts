import type { Answer } from './auth.js';
import { quietHeader } from './attendance.js';
import { networkProblem, problemFrom, type ErrorParts, type ProblemCode } from './problem.js';
import { signedInAgain } from './session-end.js';

/** A file as the server keeps it. */
export interface SentFile {
  id: string;
  name: string;
}

const codes: Record<number, ProblemCode> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 429: 'RATE_LIMITED', 503: 'NETWORK' };

function answerOf(request: XMLHttpRequest): Answer<SentFile> {
  try {
    const body = JSON.parse(request.responseText) as unknown;
    if (request.status === 201) return { ok: true, data: body as SentFile };
    return { ok: false, problem: problemFrom(body as ErrorParts, codes[request.status] ?? (request.status < 500 ? 'INVALID' : 'INTERNAL')) };
  } catch {
    return { ok: false, problem: networkProblem() };
  }
}

/** `fetch` does not tell how far it is. */
function sendOnce(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Answer<SentFile>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.replace(/\p{Cs}/gu, '')));
    for (const [name, value] of Object.entries(quietHeader())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = request.onabort = () => resolve({ ok: false, problem: networkProblem() });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** Sends a file, and tells how far it is (0 to 1). When the session ended meanwhile it goes on after signing in again. */
export async function sendFile(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Answer<SentFile>> {
  let answer = await sendOnce(file, onProgress, signal);
  while (!answer.ok && answer.problem.code === 'UNAUTHENTICATED' && !signal.aborted) {
    await signedInAgain();
    answer = await sendOnce(file, onProgress, signal);
  }
  return answer;
}
