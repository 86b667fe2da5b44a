import { emojiInWords } from './emoji-names.js';
import { isDrawable } from './fonts.js';

const direction = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
// NUL and its like, halves of a character, and what is none.
const noCharacter = /[^\P{Cc}\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Text that any reader takes: without what XML refuses, and without marks that turn the reading direction round. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(direction, '').replace(noCharacter, '');

const softHyphen = '\u00AD';
const mayBreakHere = '\u200B';
// Joins emoji to one, or chooses a form: nothing by itself.
const isInvisible = /\p{Default_Ignorable_Code_Point}/u;

/** Stands where the fonts have no drawing: the standard for accessible PDFs has no page with a hole in it. */
export const noDrawing = '[teken]';

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });
const isDrawn = (character: string): boolean => character === '\n' || character === softHyphen || isDrawable(character);

/** What is printed for one sign as people see it: itself, an emoji in words, or what is left of it without marks that no font draws. */
function drawnAs(sign: string): string {
  const characters = [...sign].filter((character) => isDrawn(character) || !isInvisible.test(character));
  if (characters.every(isDrawn)) return characters.join('');
  const left = characters.filter(isDrawn).join('');
  return emojiInWords(sign) ?? (left || noDrawing);
}

function drawable(text: string): string {
  let drawn = '';
  for (const { segment } of graphemes.segment(text)) {
    const printed = drawnAs(segment);
    if (!(printed === noDrawing && drawn.endsWith(noDrawing))) drawn += printed;
  }
  return drawn;
}

const longestWord = 40;
const piece = 8;

/** An address or a line of dashes would run off the paper: it may be broken anywhere. */
const breakable = (text: string): string => text.replace(new RegExp(`\\S{${longestWord},}`, 'gu'), (word) => word.replace(new RegExp(`.{${piece}}`, 'gu'), `$&${mayBreakHere}`));

/** Clean text that the fonts of the PDF can draw, within the paper. */
export const textForPdf = (text: string): string => breakable(drawable(cleanText(text)));
