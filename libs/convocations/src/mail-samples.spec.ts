import { MailPurpose, mailKinds, renderHtml, renderText } from '@schakel/notifications';
import './mail-samples.js';

const own: MailPurpose[] = [MailPurpose.CONVOCATION, MailPurpose.AGENDA];
const samples = own.flatMap((purpose) => mailKinds.get(purpose)?.samples ?? []);

it('there is a sample of each mail about a meeting', () => {
  expect(samples.map(({ key }) => key)).toEqual(expect.arrayContaining(['convocation-invitation', 'convocation-change', 'convocation-lapsed', 'convocation-left']));
});

it.each(samples.map((sample) => [sample.key, sample] as const))('%s is whole: a subject on one line, a greeting, and why one gets it', (_key, { model }) => {
  const mail = model('2022-04-01', 'https://schakel.example');
  expect(mail.subject).toMatch(/^\S[^\u00A0\u202F\n]*$/);
  expect(mail.subject.length).toBeLessThan(100);
  const text = renderText(mail);
  expect(text).toContain('Beste Robin Voorbeeld,');
  expect(text).not.toMatch(/undefined|null|\[object/);
  expect(renderHtml(mail)).toContain('https://schakel.example');
  expect(mail.footer.length).toBeGreaterThan(0);
});
