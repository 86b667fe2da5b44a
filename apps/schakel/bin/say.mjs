/** Seconds since this process began, as people write them in Dutch. */
const elapsed = () => (performance.now() / 1000).toFixed(1).replace('.', ',').padStart(5);

/** One step of the start, with the time it began. */
export function say(line) {
  process.stdout.write(`${elapsed()} s  ${line}\n`);
}

/** Ends with a message people can act on, without a stack. */
export class Refusal extends Error {}

/** Repeats a line now and then while something long is busy; call the result when it is over. */
export function stillBusy(line, everySeconds = 15) {
  const timer = setInterval(() => say(line), everySeconds * 1000);
  timer.unref();
  return () => clearInterval(timer);
}
