const deadlineMs = 8_000;

/**
 * Ends this process in good order when it is told to (SIGTERM, SIGINT), or when the launcher that started it is gone,
 * even by kill -9: the channel between them closes then. `close` runs once; after 8 s the process ends without it.
 */
export function endWithParent(close: () => Promise<unknown>): void {
  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(1), deadlineMs).unref();
    try {
      await close();
      process.exit(0);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    }
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
  process.once('disconnect', () => void end());
  // Gone before we were here to listen; a process that never had a channel has no such word at all.
  if (process.connected === false) void end();
}
