/** What somebody typed, taken apart. All of `typed` and `phrases` must be there, nothing of `without`. */
export interface Question {
  typed: string[];
  phrases: string[];
  without: string[];
  /** All of it, to compare with a number or a name. */
  whole: string;
}

/** Longest text one searches for, in characters. */
export const longestSearch = 200;

// Nobody means more; each costs a look-up.
const mostWords = 12;

// Invisible characters: controls, marks that turn the direction of text, halves of characters.
const invisible = /\p{C}+/gu;
const word = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu;
const possessive = /['’]s(?![\p{L}\p{N}])/giu;
const part = /(?<![^\s])(-?)"([^"]*)(?:"|$)|(\S+)/gu;

const wordsIn = (text: string): string[] => text.replace(possessive, '').match(word) ?? [];

/** Takes any text: signs have no meaning but quotes (a phrase) and a minus before a word (without it); an open quote ends with the text. */
export function parseSearch(text: string): Question {
  const clean = text.normalize('NFKC').replace(invisible, ' ').replace(/[“”„«»]/g, '"').trim();
  const question: Question = { typed: [], phrases: [], without: [], whole: clean };
  for (const [, minus, phrase, loose = ''] of clean.matchAll(part)) {
    const words = wordsIn(phrase ?? loose);
    if (words.length === 0) continue;
    if (minus || /^-[\p{L}\p{N}]/u.test(loose)) question.without.push(...words);
    else if (phrase !== undefined && words.length > 1) question.phrases.push(words.join(' '));
    else question.typed.push(...words);
  }
  const first = (list: string[]): string[] => [...new Set(list)].slice(0, mostWords);
  return { ...question, typed: first(question.typed), phrases: first(question.phrases), without: first(question.without) };
}
