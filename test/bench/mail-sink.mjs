// A mail server that takes everything and keeps nothing, in a process of its own: counts messages, and tells when asked.
import { SMTPServer } from 'smtp-server';

const got = { mails: 0, bytes: 0, firstAt: null, lastAt: null };

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onData: (stream, _session, answer) => {
    stream.on('data', (chunk) => { got.bytes += chunk.length; });
    stream.on('end', () => {
      got.mails += 1;
      got.lastAt = Date.now();
      got.firstAt ??= got.lastAt;
      answer();
    });
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => process.send({ ready: true, port: server.server.address().port }));
process.on('message', () => process.send(got));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
process.once('disconnect', () => process.exit(0));
