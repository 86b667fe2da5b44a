import type { MailModel } from './mail-model.js';
import { renderHtml, renderText } from './render-mail.js';

const model = (overrides: Partial<MailModel> = {}): MailModel => ({
  subject: '1 actie vraagt om uw aandacht', greeting: 'Beste Lotte,', intro: ['Bij deze actie wachten anderen op u.'], sections: [], footer: ['U krijgt deze mail omdat u spreekt namens de VGN.'], ...overrides,
});

const item = (title: string) => ({ number: '6a', title, url: 'https://schakel.example/acties/6a', place: ['Strategisch overleg', 'uw partij: VGN'], facts: ['Klaar morgen: zaterdag 2 april.'] });

describe('a mail', () => {
  it('says the same in HTML and in plain text', () => {
    const mail = model({ sections: [{ heading: 'Te laat', items: [item('Notitie maken')], more: 0 }], button: { label: 'Bekijk mijn werk', url: 'https://schakel.example/' }, closing: ['Tot ziens.'] });
    const words = ['Beste Lotte', 'anderen op u', 'Notitie maken', 'Strategisch overleg', 'Klaar morgen', 'https://schakel.example/acties/6a', 'Bekijk mijn werk', 'Tot ziens', 'namens de VGN'];
    const written = [renderText(mail), renderHtml(mail)];
    expect(words.filter((word) => written.some((text) => !text.includes(word)))).toEqual([]);
  });

  it('turns what people typed into text, never into markup', () => {
    const html = renderHtml(model({ greeting: 'Beste <b>"Lotte" & \'co\'</b>,', sections: [{ heading: 'Te laat', items: [item('<img src=x onerror=alert(1)>')], more: 0 }] }));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('Beste &lt;b&gt;&quot;Lotte&quot; &amp; &#39;co&#39;&lt;/b&gt;,');
  });

  it('keeps an address inside its attribute', () => {
    const html = renderHtml(model({ button: { label: 'Ga', url: 'https://schakel.example/" onclick="alert(1)' } }));
    expect(html).not.toContain('" onclick="');
  });

  it('keeps a title on its own line, and in its own direction', () => {
    const text = renderText(model({ sections: [{ heading: 'Te laat', items: [item('Eerste\r\nBcc: \u202Eomgekeerd')], more: 0 }] }));
    expect(text).toContain('6a · Eerste Bcc: omgekeerd\n');
  });

  it('says how many more there are', () => {
    const mail = model({ sections: [{ heading: 'Te laat', items: [item('Notitie')], more: 12 }] });
    for (const written of [renderText(mail), renderHtml(mail)]) {
      expect(written).toMatch(/te laat \(13\)/i);
      expect(written).toContain('En nog 12. Bekijk die in Schakel.');
    }
  });

  it('breaks long lines at words, and never an address', () => {
    const url = `https://schakel.example/wachtwoord/${'x'.repeat(90)}`;
    const text = renderText(model({ intro: ['woord '.repeat(40).trim()], button: { label: 'Kies', url } }));
    expect(text.split('\n').filter((line) => line.length > 76)).toEqual([url]);
  });

  it('asks for nothing from another place', () => {
    const html = renderHtml(model({ sections: [{ heading: 'Te laat', items: [item('Notitie')], more: 0 }] }));
    expect(html).not.toMatch(/<(img|script|link|iframe|style)\b|@import|url\(/);
  });
});
