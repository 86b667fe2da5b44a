/** A word of the text; `lower` is without a possessive 's. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** 'VGN', 'ZIN': short and all capitals, so an abbreviation. */
  readonly isAbbreviation: boolean;
}

const longestAbbreviation = 4;

/** Cuts a normalised text into words; hyphens and apostrophes inside a word belong to it. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/'t(?![\p{L}'-])|\p{L}+(?:['-]\p{L}+)*/gu)) {
    const word = match[0];
    const lower = word.toLowerCase();
    const isCapital = word.charAt(0) !== lower.charAt(0);
    words.push({
      text: word, lower: lower.endsWith("'s") ? lower.slice(0, -2) : lower, start: match.index, end: match.index + word.length, isCapital,
      isAbbreviation: isCapital && word.length > 1 && word.length <= longestAbbreviation && word === word.toUpperCase(),
    });
  }
  return words;
}
