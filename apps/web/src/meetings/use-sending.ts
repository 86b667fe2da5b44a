import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../data/auth.js';
import { sendFile, type SentFile } from '../data/send-file.js';
import type { Change } from '../data/use-change.js';
import { m } from '../paraglide/messages.js';
import { fileSizeText } from '../words/files.js';

/** A file that somebody chose, on its way to become a paper. It stays until it is one, or is put away. */
export interface ChosenFile {
  key: number;
  file: File;
  state: 'WAITING' | 'SENDING' | 'FAILED';
  /** 0 to 1. */
  share: number;
  message?: string;
  /** Refused for what it is: no better a second time. */
  isHopeless?: boolean;
  /** Sent, and not yet made into a paper. */
  sent?: SentFile;
}

const greatest = 25 * 1024 * 1024;

function refusalOf({ size }: File): string | undefined {
  if (size === 0) return m.papers_empty();
  return size > greatest ? m.papers_too_large({ size: fileSizeText(size) }) : undefined;
}

const messageOf = ({ problem }: Extract<Answer<SentFile>, { ok: false }>): string => (problem.code === 'NETWORK' && !problem.isAway ? m.papers_broken_off() : problem.message);

let lastKey = 0;

/** Keeps the work of one file at a time going, and can be stopped. */
function useOneAtATime(chosen: readonly ChosenFile[], work: (one: ChosenFile, signal: AbortSignal) => Promise<void>) {
  const running = useRef<{ key: number; stop: AbortController }>(undefined);
  const [, setDone] = useState(0);
  const next = chosen.find(({ state }) => state === 'WAITING');
  useEffect(() => {
    if (!next || running.current) return;
    const stop = new AbortController();
    running.current = { key: next.key, stop };
    void work(next, stop.signal).finally(() => {
      running.current = undefined;
      setDone((count) => count + 1);
    });
  });
  useEffect(() => () => running.current?.stop.abort(), []);
  return (key: number) => {
    if (running.current?.key === key) running.current.stop.abort();
  };
}

/**
 * Sends what is chosen, one after the other, and gives each to `change`, which makes a paper of it. What fails stays, with the reason, to be
 * tried again: what was sent already is not sent twice.
 */
export function useSending<Data>(change: Pick<Change<Data, never>, 'problem'>, makePaper: (fileId: string) => Promise<Data | undefined>) {
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const [said, setSaid] = useState('');
  const update = (key: number, change: Partial<ChosenFile>) => setChosen((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const drop = (key: number) => setChosen((all) => all.filter((one) => one.key !== key));
  const work = async (one: ChosenFile, signal: AbortSignal) => {
    update(one.key, { state: 'SENDING', share: 0, message: undefined });
    const answer = one.sent ? { ok: true as const, data: one.sent } : await sendFile(one.file, (share) => update(one.key, { share }), signal);
    if (signal.aborted) return drop(one.key);
    if (!answer.ok) return update(one.key, { state: 'FAILED', message: messageOf(answer), isHopeless: answer.problem.code === 'INVALID' });
    update(one.key, { sent: answer.data, share: 1 });
    if (!(await makePaper(answer.data.id))) return update(one.key, { state: 'FAILED', message: undefined });
    setSaid(m.papers_added({ name: answer.data.name }));
    drop(one.key);
  };
  const stop = useOneAtATime(chosen, work);
  const choose = (files: readonly File[]) => {
    const added = files.map((file): ChosenFile => {
      const message = refusalOf(file);
      return { key: (lastKey += 1), file, state: message ? 'FAILED' : 'WAITING', share: 0, message, isHopeless: message !== undefined };
    });
    setChosen((all) => [...all, ...added]);
  };
  const again = (key: number) => update(key, { state: 'WAITING' });
  /** Why what was sent was not taken. */
  const refusal = change.problem?.fields[0]?.message ?? change.problem?.message;
  return { chosen, choose, again, drop, stop, said, refusal };
}

export type Sending = ReturnType<typeof useSending>;
