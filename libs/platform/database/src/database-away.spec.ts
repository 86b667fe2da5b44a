import { isDatabaseAway } from './database-away.js';

const coded = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

describe('isDatabaseAway', () => {
  it.each([
    ['nobody listens', coded('ECONNREFUSED')],
    ['nobody listens on either protocol', Object.assign(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]), {})],
    ['it shuts down', coded('57P01')],
    ['it starts up', coded('57P03')],
    ['it has no place left', coded('53300')],
    ['the connection broke under a query', Object.assign(new Error('query failed'), { driverError: new Error('Connection terminated unexpectedly') })],
  ])('when %s', (_why, error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([
    ['a question that is wrong', coded('42703', 'column "x" does not exist')],
    ['a refused row', coded('42501')],
    ['a slow question', coded('57014')],
    ['a bug', new TypeError('x is undefined')],
    ['no error', undefined],
  ])('not for %s', (_why, error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });
});
