import { audienceOf, audiencesIn, hearingOf, payloadsOf } from './audience.js';
import { Level, type Readability } from './rows.js';
import type { Viewer } from './viewer.js';

const row: Readability = { level: Level.NETWORK, bodyId: 'wb', readerPersonIds: [], readerOrganisationIds: [], readerBodyIds: [] };
const nobody: Viewer = { personId: 'me', isInNetwork: false, isAdministrator: true, isNationalCoordinator: false, organisationIds: [], bodyIds: [], ownBodyIds: [], clearedBodyIds: [], functions: [] };

const hears = (viewer: Partial<Viewer>, readability: Partial<Readability>): string[] => {
  const hearing = hearingOf({ ...nobody, ...viewer });
  return audienceOf({ ...row, ...readability }).flatMap((audience) => hearing.get(audience) ?? []);
};

describe('who hears of a row', () => {
  it.each<[string, Partial<Viewer>, Partial<Readability>, string[]]>([
    ['the network', { isInNetwork: true }, {}, ['network']],
    ['nobody outside it', { bodyIds: ['wb'], clearedBodyIds: ['wb'] }, {}, []],
    ['who reads the body', { bodyIds: ['wb'] }, { level: Level.BODY }, ['body:wb']],
    ['not who reads another body', { isInNetwork: true, bodyIds: ['so'], clearedBodyIds: ['wb'], ownBodyIds: ['wb'] }, { level: Level.BODY }, []],
    ['who is cleared', { clearedBodyIds: ['wb'] }, { level: Level.CONFIDENTIAL }, ['body:wb']],
    ['not who only reads the body', { isInNetwork: true, bodyIds: ['wb'], ownBodyIds: ['wb'] }, { level: Level.CONFIDENTIAL }, []],
    ['not who is cleared for another body', { clearedBodyIds: ['so'] }, { level: Level.CONFIDENTIAL }, []],
    ['a named person', {}, { level: Level.CONFIDENTIAL, readerPersonIds: ['me'] }, ['own']],
    ['who works for a named organisation', { organisationIds: ['vgn'] }, { level: Level.CONFIDENTIAL, readerOrganisationIds: ['dji', 'vgn'] }, ['own']],
    ['who sits in a named body', { ownBodyIds: ['so'] }, { level: Level.BODY, readerBodyIds: ['so'] }, ['own']],
    ['not who reads a named body from above', { bodyIds: ['so'] }, { level: Level.CONFIDENTIAL, readerBodyIds: ['so'] }, []],
    ['of a row without a body: only those named', { clearedBodyIds: ['wb'], bodyIds: ['wb'], isInNetwork: true }, { level: Level.CONFIDENTIAL, bodyId: null }, []],
  ])('%s', (_who, viewer, readability, topics) => {
    expect(hears(viewer, readability)).toEqual(topics);
  });
});

it('a thousand persons fit into payloads that PostgreSQL takes', () => {
  const audiences = Array.from({ length: 1_000 }, (_, index) => `person:${String(index).padStart(36, '0')}`);
  const payloads = payloadsOf(audiences);
  expect(Math.max(...payloads.map((payload) => Buffer.byteLength(payload)))).toBeLessThan(8_000);
  expect(payloads.flatMap(audiencesIn)).toEqual(audiences);
});
