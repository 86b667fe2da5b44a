import { isSameDocument, minutesLimits, readDocument, textOf, type MinutesDocument } from './minutes-document.js';

const paragraph = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: object[]): string => JSON.stringify({ type: 'doc', content });
const nested = (depth: number): object => (depth === 0 ? paragraph('diep') : { type: 'bulletList', content: [{ type: 'listItem', content: [nested(depth - 1)] }] });

it('keeps paragraphs, lists, bold, italic and breaks, and drops all else', () => {
  const { document, text } = readDocument(doc(
    { type: 'paragraph', attrs: { style: 'color:red' }, content: [
      { type: 'text', text: 'Vet', marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'javascript:alert(1)' } }] }, { type: 'hardBreak' }, { type: 'text', text: ' schuin', marks: [{ type: 'italic' }] },
    ] },
    { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph('één'), nested(1)] }] },
  ));
  expect(document).toEqual({ type: 'doc', content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Vet', marks: [{ type: 'bold' }] }, { type: 'hardBreak' }, { type: 'text', text: ' schuin', marks: [{ type: 'italic' }] }] },
    { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('één'), nested(1)] }] },
  ] });
  expect(text).toBe('Vet\n schuin\néén\ndiep');
});

it.each([
  ['no JSON', '{'], ['something else', '[]'], ['null', 'null'], ['an image', doc({ type: 'image', attrs: { src: 'x' } })], ['a heading', doc({ type: 'heading' })],
  ['text that is no text', doc({ type: 'paragraph', content: [{ type: 'text', text: 5 }] })], ['content that is no list', JSON.stringify({ type: 'doc', content: {} })],
  ['marks that are no list', doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: {} }] })], ['a list within ever more lists', doc(nested(minutesLimits.depth + 1))],
  ['too much text', doc(paragraph('a'.repeat(minutesLimits.text + 1)))], ['too many parts', doc(...Array.from({ length: minutesLimits.parts }, () => ({ type: 'paragraph' })))],
  ['too long JSON', doc(...Array.from({ length: 3_000 }, () => ({ type: 'paragraph' })))],
])('refuses %s', (_what, json) => {
  expect(() => readDocument(json)).toThrow(expect.objectContaining({ code: 'INVALID', details: expect.objectContaining({ fields: [expect.objectContaining({ field: 'document' })] }) }));
});

it('takes as many levels as it says', () => {
  expect(readDocument(doc(nested(minutesLimits.depth))).text).toBe('diep');
});

it('an empty document is one empty paragraph', () => {
  expect(readDocument(doc())).toEqual({ document: { type: 'doc', content: [{ type: 'paragraph' }] }, text: '' });
});

it('hidden signs go, tabs become spaces', () => {
  expect(readDocument(doc(paragraph('a\u0000b\u202ec\td'))).text).toBe('abc d');
});

it('client data that is cut by bold is still found', () => {
  const cut = { type: 'paragraph', content: [{ type: 'text', text: 'BSN 111' }, { type: 'text', text: '222333', marks: [{ type: 'bold' }] }] };
  expect(() => readDocument(doc(cut))).toThrow(expect.objectContaining({ code: 'INVALID' }));
});

it('knows the same document by what it says', () => {
  const one: MinutesDocument = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] }] };
  const other = { content: [{ content: [{ marks: [{ type: 'bold' }], text: 'a', type: 'text' }], type: 'paragraph' }], type: 'doc' } as MinutesDocument;
  expect(isSameDocument(one, other)).toBe(true);
  expect(textOf(other)).toBe('a');
});
