import { attachmentHeader, safeName } from './safe-name.js';

it.each([
  ['../../x.html', 'pdf', 'x.pdf'],
  ['..\\..\\windows\\system32\\x.exe', 'png', 'x.png'],
  ['/etc/passwd', 'pdf', 'passwd.pdf'],
  ['Notitie bekostiging.docx', 'docx', 'Notitie bekostiging.docx'],
  ['verslag.pdf.exe', 'pdf', 'verslag.pdf.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'pdf', 'aSet-Cookie x=1.pdf'],
  ['\u202efdp.exe', 'pdf', 'fdp.pdf'],
  ['x"; filename="y.html', 'pdf', 'x; filename=y.pdf'],
  ['CON', 'pdf', 'bestand-CON.pdf'],
  ['.htaccess', 'pdf', 'bestand.pdf'],
  ['', 'pdf', 'bestand.pdf'],
  ['...', 'pdf', 'bestand.pdf'],
  ['%2e%2e%2fx', 'pdf', '2e2e2fx.pdf'],
  ['Geïncludeerd 😀.jpeg', 'jpg', 'Geïncludeerd 😀.jpg'],
])('%j of kind %s is called %j', (typed, kind, name) => {
  expect(safeName(typed, kind)).toBe(name);
});

it('has a greatest length, its ending included', () => {
  const name = safeName('😀'.repeat(500), 'docx');
  expect([...name]).toHaveLength(150);
  expect(name.endsWith('😀.docx')).toBe(true);
});

it('is told to browsers in both ways, and ends no header', () => {
  expect(attachmentHeader('Geïncludeerd (1).pdf')).toBe(`attachment; filename="Geincludeerd (1).pdf"; filename*=UTF-8''Ge%C3%AFncludeerd%20%281%29.pdf`);
  expect(attachmentHeader('a\r\nb"c.pdf')).not.toMatch(/[\r\n]|b"c/);
});
