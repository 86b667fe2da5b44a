import '../../apps/schakel/src/records.js';
import { acts } from '@schakel/access';
import type { BodyFunctionName, Viewer } from '@schakel/database';
import { expectGenerated } from './generated.js';

// One action of a body, seen by everybody who can have to do with it.
const own = 'own-body';
const above = 'body-above';
const other = 'another-body';

const person = (personId: string, facts: Partial<Viewer> = {}): Viewer => ({
  personId, isInNetwork: true, isAdministrator: false, isNationalCoordinator: false,
  organisationIds: [], bodyIds: [], ownBodyIds: [], clearedBodyIds: [], functions: [], ...facts,
});

const holder = (personId: string, bodyId: string, kind: BodyFunctionName): Viewer => person(personId, { ownBodyIds: [bodyId], functions: [{ bodyId, kind }] });

const roles: [name: string, viewer: Viewer][] = [
  ['lid', person('member', { ownBodyIds: [own] })],
  ['trekker', person('lead', { ownBodyIds: [own] })],
  ['mede-uitvoerder', person('executor', { ownBodyIds: [own] })],
  ['contactpersoon', person('contact', { organisationIds: ['party'] })],
  ['secretaris', holder('secretary', own, 'SECRETARY')],
  ['voorzitter', holder('chair', own, 'CHAIR')],
  ['regie', holder('regie', own, 'REGIE')],
  ['voorzitter die zelf uitvoert', holder('executor', own, 'CHAIR')],
  ['voorzitter erboven', holder('chair-above', above, 'CHAIR')],
  ['voorzitter elders', holder('chair-elsewhere', other, 'CHAIR')],
  ['aandachtsfunctionaris', person('coordinator', { isNationalCoordinator: true, bodyIds: [own, above, other] })],
  ['beheerder', person('administrator', { isAdministrator: true })],
  ['buiten het netwerk', person('stranger', { isInNetwork: false })],
];

const facts = {
  personId: 'owner-of-the-account',
  bodyId: own,
  isUnsteered: false,
  aboveId: above,
  isOwnerActor: false,
  leadPersonIds: ['lead'],
  executingPersonIds: ['lead', 'executor'],
  personIds: ['contact'],
};

const situations: [title: string, facts: object][] = [
  ['Een gewone actie van een overleg', facts],
  ['Het overleg voert de actie zelf uit: het overleg erboven bevestigt', { ...facts, isOwnerActor: true }],
  ['Het overleg voert de actie zelf uit en heeft geen overleg boven zich', { ...facts, isOwnerActor: true, aboveId: null }],
  ['Niemand heeft de regie of het secretariaat van het overleg', { ...facts, isUnsteered: true }],
];

function table([title, subject]: (typeof situations)[number]): string {
  const names = acts.keys().sort();
  const head = `| handeling | ${roles.map(([role]) => role).join(' | ')} |\n|---|${roles.map(() => ':-:').join('|')}|`;
  const rows = names.map((name) => {
    const marks = roles.map(([, viewer]) => (acts.get(name)?.allows(viewer, subject as never) ? 'ja' : '–'));
    return `| \`${name}\` | ${marks.join(' | ')} |`;
  });
  return `## ${title}\n\n${head}\n${rows.join('\n')}\n`;
}

it('commits who may do what, as the policies say', () => {
  const introduction = [
    '# Wie mag wat',
    '',
    'Gemaakt uit de beleidsregels in `libs/*/src/*.policy.ts` door `test/architecture/permissions.spec.ts`; niet met de hand wijzigen.',
    'De contactpersoon is hier wie voor de partij spreekt om wie het gaat. Wie iets niet mag zien, krijgt altijd ‘bestaat niet’.',
    '',
  ].join('\n');
  expectGenerated('docs/permissions.md', `${introduction}\n${situations.map(table).join('\n')}`);
});

describe('the rules that no role may break', () => {
  const allowed = (act: string, viewer: Viewer, subject: object = facts): boolean => acts.get(act)?.allows(viewer, subject as never) ?? false;
  const by = (name: string): Viewer => roles.find(([role]) => role === name)?.[1] ?? person('nobody');

  it.each(['actions.confirm-done', 'actions.send-back', 'actions.answer-due'])('%s: never who executes', (act) => {
    expect(allowed(act, by('voorzitter'))).toBe(true);
    expect(allowed(act, by('voorzitter die zelf uitvoert'))).toBe(false);
    expect(allowed(act, by('trekker'))).toBe(false);
  });

  it('lets the body above confirm where the owner itself is the actor, and nobody where there is none', () => {
    expect(allowed('actions.confirm-done', by('voorzitter'), situations[1]?.[1])).toBe(false);
    expect(allowed('actions.confirm-done', by('voorzitter erboven'), situations[1]?.[1])).toBe(true);
    expect(roles.some(([, viewer]) => allowed('actions.confirm-done', viewer, situations[2]?.[1]))).toBe(false);
  });

  it('lets the national coordinator change no action', () => {
    const changing = acts.keys().filter((act) => act.startsWith('actions.') && act !== 'actions.comment');
    expect(changing.filter((act) => allowed(act, by('aandachtsfunctionaris')))).toEqual([]);
  });
});
