import './mail-samples.js';
import './bodies/mail-samples.js';
import { headings } from './digest-mail.js';
import { MailPurpose } from './mail.entity.js';
import { mailKinds } from './mail-kinds.js';
import { renderHtml, renderText } from './render-mail.js';

const samples = mailKinds.all().flatMap((kind) => kind.samples);

it('there is a sample of every kind of mail', () => {
  // Those of meetings are written, and held, in libs/convocations.
  const elsewhere: MailPurpose[] = [MailPurpose.SAMPLE, MailPurpose.CONVOCATION, MailPurpose.AGENDA];
  const kinds = Object.values(MailPurpose).filter((purpose) => !elsewhere.includes(purpose));
  expect(mailKinds.keys().sort()).toEqual(kinds.sort());
});

it('the samples show news of every topic, whether asked or only followed', () => {
  const texts = (mailKinds.get('DIGEST')?.samples ?? []).map(({ model }) => renderText(model('2022-04-01', 'https://schakel.example')).toUpperCase());
  for (const heading of Object.values(headings)) expect(texts.some((text) => text.includes(`${heading.toUpperCase()} (`))).toBe(true);
});

it('has keys of its own for each', () => {
  expect(new Set(samples.map(({ key }) => key)).size).toBe(samples.length);
});

it.each(samples.map((sample) => [sample.key, sample] as const))('%s is whole: a subject on one line, a greeting, and why one gets it', (_key, { model }) => {
  const mail = model('2022-04-01', 'https://schakel.example');
  expect(mail.subject).toMatch(/^\S[^\u00A0\u202F\n]*$/);
  expect(mail.subject.length).toBeLessThan(100);
  const text = renderText(mail);
  expect(text).toContain('Beste Robin Voorbeeld,');
  expect(text).not.toMatch(/undefined|null|\[object|7\.00 uur/);
  expect(renderHtml(mail)).toContain('https://schakel.example');
  expect(mail.footer.length).toBeGreaterThan(0);
});
