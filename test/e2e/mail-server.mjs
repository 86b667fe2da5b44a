import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';

// A journey may write into this file what the server answers to a message.
const refusalIn = (folder) => readFile(path.join(folder, 'refusal'), 'utf8').then(Number, () => null);

/** A real mail server on a free port of this machine; each mail that arrives becomes a file in the folder. */
export function startMailServer(folder) {
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', async () => {
        const responseCode = await refusalIn(folder);
        if (responseCode) return done(Object.assign(new Error('Not now'), { responseCode }));
        count += 1;
        writeFile(path.join(folder, `${String(count).padStart(4, '0')}.eml`), Buffer.concat(parts)).then(() => done(), done);
      });
    },
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ url: `smtp://127.0.0.1:${server.server.address().port}`, close: () => server.close() }));
  });
}
