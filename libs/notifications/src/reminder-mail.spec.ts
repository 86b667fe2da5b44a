import { defectSection, lateSection, silentSection, soonSection } from './action-reminders.js';
import { NotificationKind } from './notification.entity.js';
import type { ReminderLine, ReminderSection } from './reminder-kinds.js';
import { reminderMail, subjectOf, takeTogether } from './reminder-mail.js';

const today = '2022-04-01';
const secret = 'Onderhandelingsruimte bij de prestatie';

const line = (actionId: string, section: ReminderSection, overrides: Partial<ReminderLine> = {}): ReminderLine => ({
  actionId, section, number: actionId, title: secret, body: 'Werkgroep bekostiging', parties: section.group === 'PROMISES' ? ['VGN'] : [],
  facts: [`over ${actionId} in ${section.key}`], dueOn: null, notificationKind: NotificationKind.REMINDER, ...overrides,
});

describe('the subject of a reminder mail', () => {
  it.each([
    ['1 actie vraagt om uw aandacht: uiterlijk 4 april', [line('1', soonSection, { dueOn: '2022-04-04' })]],
    ['2 acties vragen om uw aandacht: de eerste uiterlijk 4 april', [line('1', soonSection, { dueOn: '2022-04-12' }), line('2', soonSection, { dueOn: '2022-04-04' })]],
    ['1 actie vraagt om uw aandacht: te laat', [line('1', lateSection, { dueOn: '2022-03-18' })]],
    ['3 acties vragen om uw aandacht: 1 te laat, de volgende uiterlijk 4 april', [line('1', lateSection, { dueOn: '2022-03-18' }), line('2', soonSection, { dueOn: '2022-04-04' }), line('3', silentSection)]],
    ['3 acties vragen om uw aandacht: 2 te laat, de volgende uiterlijk 4 april', [line('1', lateSection), line('2', lateSection), line('3', soonSection, { dueOn: '2022-04-04' })]],
    ['1 actie vraagt om uw aandacht: laat weten hoe het gaat', [line('1', silentSection)]],
    ['2 acties van uw overleg hebben een datum, trekker of aanspreekpunt nodig', [line('1', defectSection), line('2', defectSection)]],
    ['2 acties vragen om uw aandacht: de eerste uiterlijk 2 januari 2023', [line('1', soonSection, { dueOn: '2023-01-02' }), line('1', defectSection), line('2', defectSection)]],
  ])('is ‘%s’', (subject, lines) => {
    expect(subjectOf(lines, today)).toBe(subject);
  });

  it('never holds a word of an action', () => {
    const { subject } = reminderMail(takeTogether([line('1', soonSection, { dueOn: '2022-04-04' }), line('2', defectSection)]), { name: 'Sjoerd', bodies: ['WB'] }, today, 'https://schakel.example');
    expect(subject).not.toMatch(/onderhandel|prestatie|bekostiging|VGN/i);
  });
});

describe('what is said about one action', () => {
  it('stands together in the foremost section: silence is no second line beside a due date', () => {
    const together = takeTogether([line('1', silentSection, { parties: ['MIND'] }), line('1', lateSection)]);
    expect(together.map(({ section, facts, parties }) => ({ section: section.key, facts, parties }))).toEqual([
      { section: 'LATE', facts: ['over 1 in LATE', 'over 1 in SILENT'], parties: ['VGN', 'MIND'] },
    ]);
  });

  it('stays apart for who promises and for who steers', () => {
    expect(takeTogether([line('1', defectSection), line('1', soonSection)]).map(({ section }) => section.key)).toEqual(['SOON', 'DEFECT']);
  });

  it('comes in the order of sections and due days', () => {
    const lines = [line('1', soonSection, { dueOn: '2022-04-12' }), line('2', soonSection, { dueOn: '2022-04-04' }), line('3', lateSection, { dueOn: '2022-03-01' }), line('4', defectSection)];
    expect(takeTogether(lines).map(({ actionId }) => actionId)).toEqual(['3', '2', '1', '4']);
  });
});

describe('a reminder mail', () => {
  const mail = reminderMail(takeTogether([line('6a', lateSection), line('WB-2022-A001', defectSection)]), { name: 'Sjoerd', bodies: ['Werkgroep bekostiging'] }, today, 'https://schakel.example');

  it('links each action', () => {
    expect(mail.sections.flatMap(({ items }) => items.map(({ url }) => url))).toEqual(['https://schakel.example/acties/6a', 'https://schakel.example/acties/WB-2022-A001']);
  });

  it('writes out what a person can read, and counts the rest', () => {
    const lines = Array.from({ length: 45 }, (_, index) => line(String(index), lateSection));
    const [section] = reminderMail(lines, { name: 'Sjoerd', bodies: [] }, today, 'https://schakel.example').sections;
    expect([section?.items.length, section?.more]).toEqual([40, 5]);
  });

  it('says why this person gets it', () => {
    expect(mail.footer.join(' ')).toContain('omdat u in Schakel spreekt namens VGN');
    expect(mail.footer.join(' ')).toContain('omdat u zorgt voor de actielijst van Werkgroep bekostiging');
  });
});
