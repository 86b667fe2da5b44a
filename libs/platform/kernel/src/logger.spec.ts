import { Writable } from 'node:stream';
import { loggerTo } from './logger.js';

it('tells what went wrong without the texts that people typed', () => {
  const lines: string[] = [];
  const log = loggerTo(new Writable({ write: (chunk, _encoding, done) => { lines.push(String(chunk)); done(); } }));
  const error = Object.assign(new Error('value too long'), { code: '22001', parameters: ['canarietekst'], driverError: { detail: 'canarietekst' } });
  log.error({ err: error, password: 'canarietekst' }, 'internal error');
  log.warn({ error }, 'job failed');
  expect(lines.join('')).toContain('value too long');
  expect(lines.join('')).toContain('22001');
  expect(lines.join('')).not.toContain('canarietekst');
});
