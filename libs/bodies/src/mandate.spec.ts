import { MandateScope, type MandateLine } from './mandate.entity.js';
import { isStillAccepted, mandateFor, subjectsOf } from './mandate.js';

const line = (subject: string, scope: MandateScope, belongsToId: string | null = null): MandateLine => ({ subject, scope, belongsToId });
const { DECIDES, ADVISES, SIGNALS, NOT } = MandateScope;

const sheets = [
  { bodyId: 'WB', lines: [line('Bekostiging', ADVISES), line('Wachttijden', SIGNALS), line('Beveiligde bedden', NOT, 'SZV'), line('Scholing', NOT)] },
  { bodyId: 'SO', lines: [line('Bekostiging', DECIDES), line('Scholing', ADVISES)] },
  { bodyId: 'DO', lines: [line('scholing ', DECIDES)] },
];

describe('mandateFor', () => {
  it.each([
    ['what it decides on', 'Bekostiging', 'SO', { answer: 'WITHIN', scope: DECIDES }],
    ['what it advises on, though another decides', 'Bekostiging', 'WB', { answer: 'WITHIN', scope: ADVISES }],
    ['what it signals', 'Wachttijden', 'WB', { answer: 'WITHIN', scope: SIGNALS }],
    ['another spelling of it', ' wachtTIJDEN', 'WB', { answer: 'WITHIN', scope: SIGNALS }],
    ['what its own sheet sends on, also to a body without a sheet', 'Beveiligde bedden', 'WB', { answer: 'BELONGS_TO', bodyId: 'SZV' }],
    ['what is not here: with who decides, before who advises', 'Scholing', 'WB', { answer: 'BELONGS_TO', bodyId: 'DO' }],
    ['what only another sheet names', 'Wachttijden', 'DO', { answer: 'BELONGS_TO', bodyId: 'WB' }],
    ['what is asked of a body without a sheet', 'Bekostiging', 'BO', { answer: 'BELONGS_TO', bodyId: 'SO' }],
    ['what one sheet refuses and nobody takes', 'Beveiligde bedden', 'SO', { answer: 'NOBODY' }],
    ['what no sheet names', 'Huisvesting', 'SO', { answer: 'NOBODY' }],
  ])('%s', (_what, subject, bodyId, expected) => {
    expect(mandateFor(subject, bodyId, sheets)).toEqual(expected);
  });
});

it('every subject of the sheets is there once', () => {
  expect(subjectsOf(sheets)).toEqual(['Bekostiging', 'Beveiligde bedden', 'Scholing', 'Wachttijden']);
});

it.each([
  ['2022-04-01', '2022-04-01', true], ['2022-04-01', '2023-03-31', true], ['2022-04-01', '2023-04-01', false], ['2024-02-29', '2025-02-28', true], ['2024-02-29', '2025-03-01', false],
])('accepted on %s holds on %s: %s', (acceptedOn, today, expected) => {
  expect(isStillAccepted(acceptedOn, today)).toBe(expected);
});
