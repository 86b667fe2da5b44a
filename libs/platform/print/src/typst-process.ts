import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fontFiles } from './fonts.js';

/** Milliseconds for one document. Three hundred rows take one to two seconds on two busy cores. */
const patience = 60_000;
/** Milliseconds without work after which the process ends. */
const idleTime = 60_000;
/** Bytes. The compiler does not give everything back: beyond this a fresh one takes over. */
const mostMemory = 400_000_000;

type Answer = ({ pdf: Uint8Array } | { problem: string }) & { memory: number };

let running: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;

function end(process: ChildProcess): void {
  if (running === process) running = undefined;
  process.kill('SIGKILL');
}

/** Kept between documents: its start costs more than a page. */
function theProcess(): ChildProcess {
  clearTimeout(idle);
  if (!running) {
    const started = fork(fileURLToPath(new URL('../typst/compile.mjs', import.meta.url)), fontFiles(), { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const forget = (): void => {
      if (running === started) running = undefined;
    };
    started.on('error', forget).on('exit', forget);
    running = started;
  }
  running.ref();
  running.channel?.ref();
  return running;
}

/** Between documents it keeps nobody's process alive, and ends when it has nothing to do for long. */
function rest(process: ChildProcess): void {
  process.unref();
  process.channel?.unref();
  idle = setTimeout(() => end(process), idleTime);
  idle.unref();
}

/** The PDF of a document given as JSON. One at a time. */
export function compileInProcess(json: string): Promise<Uint8Array> {
  const process = theProcess();
  return new Promise<Uint8Array>((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      process.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      act();
    };
    const onMessage = (answer: Answer): void => settle(() => {
      if (answer.memory > mostMemory) end(process);
      else rest(process);
      if ('pdf' in answer) resolve(answer.pdf);
      else reject(new Error(answer.problem));
    });
    const onEnd = (): void => settle(() => reject(new Error('The compiler of PDFs ended')));
    const timer = setTimeout(() => end(process), patience);
    process.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    process.send(json);
  });
}
