import {
  firstNames, labels, notInitials, offices, organisations, particleSurnames, particles, persons, sentenceOpeners, surnames, titles, wordSurnames,
} from './name-lists.js';
import type { Spans } from './spans.js';
import { wordsOf, type Word } from './words.js';

const mostParticles = 3;
const mostSurnames = 3;
const longInitial = /^(?:Th|Chr|Ph|Ch|IJ)$/;
// 'cliënt X' is how one writes about nobody.
const nobody = /^[XY]$/;

/** Names and initials of persons: behind a title, behind an initial, or known from the lists. Run last. */
export function findNames(spans: Spans): void {
  spans.hide(organisations);
  const reader = new NameReader(spans, wordsOf(spans.text));
  reader.readAll();
}

class NameReader {
  constructor(private readonly spans: Spans, private readonly words: readonly Word[]) {}

  readAll(): void {
    let index = 0;
    while (index < this.words.length) {
      const word = this.words[index];
      if (!word) return;
      const next = this.readInitials(index) ?? this.readBehindTitle(index, word) ?? this.readKnownName(index, word);
      index = Math.max(index + 1, next ?? 0);
    }
  }

  /** 'J. de Vries', 'A.B. Jansen', 'K.' Returns the index after it. */
  private readInitials(index: number): number | undefined {
    const after = this.afterInitials(index);
    if (after === index) return undefined;
    const first = this.words[index];
    const last = this.words[after - 1];
    if (!first || !last) return undefined;
    const isLabel = labels.has(this.words[index - 1]?.lower ?? '') && this.isBeside(index - 1, index);
    if (isLabel || notInitials.has(this.spans.text.slice(first.start, last.end + 1).replace(/ /g, '').toLowerCase())) return after;
    const end = this.follows(after) ? this.afterSurname(after) : after;
    if (end > after && (after - index > 1 || !this.opensLine(first) || this.isListedSurname(after, end))) return this.add('NAME', index, end);
    if (after - index > 1 || (!this.opensLine(first) && end === after)) this.spans.add('INITIALS', first.start, last.end + 1);
    return after;
  }

  private afterInitials(start: number): number {
    let index = start;
    while (this.isInitial(index) && (index === start || this.gapBefore(index).length <= 2)) index += 1;
    return index;
  }

  private isInitial(index: number): boolean {
    const word = this.words[index];
    if (!word?.isCapital || this.spans.text.charAt(word.end) !== '.') return false;
    return (word.text.length === 1 || longInitial.test(word.text)) && !/[\p{L}\d&/-]/u.test(this.spans.text.charAt(word.start - 1));
  }

  /** 'mevrouw Jansen', 'de heer K.', 'cliënt Fatou', 'cliënt K'. */
  private readBehindTitle(index: number, word: Word): number | undefined {
    const isTitle = titles.has(word.lower) && !word.isAbbreviation;
    if ((!isTitle && !persons.has(word.lower)) || !this.isBeside(index, index + 1)) return undefined;
    const next = this.words[index + 1];
    if (!next || offices.has(next.lower)) return undefined;
    const isLoneLetter = next.text.length === 1 && next.isCapital && !nobody.test(next.text) && !/[&/]/.test(this.spans.text.charAt(next.end));
    if (isLoneLetter && this.afterInitials(index + 1) === index + 1) {
      this.spans.add('INITIALS', next.start, next.end);
      return index + 2;
    }
    const end = this.afterSurname(index + 1);
    return end > index + 1 ? this.add('NAME', index + 1, end) : undefined;
  }

  /** A first name from the list with what follows it, or a surname that is no everyday word. */
  private readKnownName(index: number, word: Word): number | undefined {
    if (this.isFirstName(word)) return this.add('NAME', index, this.follows(index + 1) ? this.afterSurname(index + 1) : index + 1);
    if (particles.has(word.lower)) {
      const end = this.afterSurname(index);
      return end > index && this.isListedSurname(index, end) ? this.add('NAME', this.withWordBefore(index), end) : undefined;
    }
    return word.isCapital && !word.isAbbreviation && surnames.has(word.lower) ? this.add('NAME', this.withWordBefore(index), index + 1) : undefined;
  }

  private isFirstName(word: Word): boolean {
    if (!word.isCapital || word.isAbbreviation) return false;
    // 'Jan. 2022' and 'Jan 2022' are the month.
    if (word.lower === 'jan' && /^\.? ?\d/.test(this.spans.text.slice(word.end, word.end + 3))) return false;
    return [word.lower, word.lower.split('-')[0] ?? '', word.lower.replace(/s$/, '')].some((name) => firstNames.has(name));
  }

  /** Index after the surname that starts here: particles, then capitals. The same index when there is none. */
  private afterSurname(start: number): number {
    let index = start;
    while (index - start < mostParticles && particles.has(this.words[index]?.lower ?? '') && this.follows(index + 1)) index += 1;
    const firstCapital = index;
    while (index - firstCapital < mostSurnames && this.isSurnameWord(index, index === firstCapital, index > start)) index += 1;
    return index > firstCapital ? index : start;
  }

  private isSurnameWord(index: number, isFirst: boolean, isBehindParticle: boolean): boolean {
    const word = this.words[index];
    if (!word?.isCapital || word.text.length < 2 || word.isAbbreviation || titles.has(word.lower)) return false;
    // 'van der Meer': behind a particle any capital is a name.
    if (isFirst && isBehindParticle) return true;
    return (isFirst || this.follows(index)) && !sentenceOpeners.has(word.lower) && !particles.has(word.lower);
  }

  private isListedSurname(start: number, end: number): boolean {
    const words = this.words.slice(start, Math.min(end, start + mostParticles + 1)).map((word) => word.lower);
    const capital = this.words.slice(start, end).findIndex((word) => word.isCapital && !particles.has(word.lower));
    const key = words.slice(0, capital + 1).join('-');
    return capital > 0 ? particleSurnames.has(key) : surnames.has(key) || wordSurnames.has(key);
  }

  // 'Fatou Jansen': a capital that opens no sentence belongs to the name behind it.
  private withWordBefore(index: number): number {
    const before = this.words[index - 1];
    const belongs = before?.isCapital && !before.isAbbreviation && !sentenceOpeners.has(before.lower) && this.gapBefore(index) === ' ';
    return belongs && this.spans.isFree(before.start, before.end) ? index - 1 : index;
  }

  /** True when only a space, or the dot of an initial, stands before this word. */
  private follows(index: number): boolean {
    return /^\.? ?$/.test(this.gapBefore(index));
  }

  private isBeside(index: number, next: number): boolean {
    return next < this.words.length && index >= 0 && /^\.? {1,2}$/.test(this.gapBefore(next));
  }

  private gapBefore(index: number): string {
    return this.spans.text.slice(this.words[index - 1]?.end ?? 0, Math.min(this.words[index]?.start ?? 0, (this.words[index - 1]?.end ?? 0) + 4));
  }

  private opensLine(word: Word): boolean {
    return /(?:^|\n)[ *•-]{0,4}$/.test(this.spans.text.slice(Math.max(0, word.start - 5), word.start));
  }

  private add(kind: 'NAME', from: number, to: number): number {
    this.spans.add(kind, this.words[from]?.start ?? 0, this.words[to - 1]?.end ?? 0);
    return to;
  }
}
