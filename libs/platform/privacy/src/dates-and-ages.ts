import type { Spans } from './spans.js';

const months = 'jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const written = new RegExp(`(?<!\\d)(\\d{1,2})(?:e|ste|de)?[ .-]{0,2}(?:van )?(?:${months})\\.?[ ,-]{0,2}(?:(?:19|20)\\d\\d|'\\d\\d)(?!\\d)`, 'giu');
const dayFirst = /(?<!\d)(?<!\d[./-])(\d{1,2})( ?[-./] ?| )(\d{1,2})\2((?:19|20)\d\d)(?!\d)/g;
const shortYear = /(?<!\d)(?<!\d[./-])(?:(\d{1,2})([-/])(\d{1,2})\2\d\d|(\d\d)\.(\d\d)\.\d\d)(?!\d)(?![./-]\d)/g;
const yearFirst = /(?<!\d)(?<!\d[./-])(?:19|20)\d\d([-./])(\d{1,2})\1(\d{1,2})(?!\d)(?![./-]\d)/g;
// Eight digits beside a single ninth are a number in groups.
const compact = /(?<!\d)(?<!\d[./-])(?<!(?<!\d)\d[ .-]{1,3})(?:19|20)\d\d(\d\d)(\d\d)(?!\d)(?![./-]\d)(?![ .-]{1,3}\d(?!\d))/g;

/** Dates with a day, a month and a year. A month or a year alone passes. */
export function findFullDates(spans: Spans): void {
  spans.addMatches('FULL_DATE', written, (match) => isDay(match[1], '1'));
  spans.addMatches('FULL_DATE', dayFirst, (match) => isDay(match[1], match[3]) && !goesOn(match, match[2] ?? ''));
  for (const pattern of [yearFirst, compact]) {
    spans.addMatches('FULL_DATE', pattern, (match) => isDay(match.at(-1), match.at(-2)) && !isInLink(match));
  }
  spans.addMatches('FULL_DATE', shortYear, (match) => isDay(match[1] ?? match[4], match[3] ?? match[5]));
}

// '1-2-2021-55' is one number in groups, not a date with something behind it.
function goesOn(match: RegExpExecArray, separator: string): boolean {
  const end = match.index + match[0].length;
  const before = match.input.slice(Math.max(0, match.index - separator.length - 1), match.index);
  const after = match.input.slice(end, end + separator.length + 1);
  return (/^\d/.test(before) && before.endsWith(separator)) || (after.startsWith(separator) && /\d$/.test(after));
}

// The address of a page often holds the day on which it was published.
function isInLink(match: RegExpExecArray): boolean {
  const before = match.input.slice(Math.max(0, match.index - 200), match.index).split(/\s/).at(-1) ?? '';
  return before.includes('://') || before.includes('www.');
}

function isDay(day: string | undefined, month: string | undefined): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

const project = '(?! (?:bestaan|programma|plan|subsidie|looptijd|periode|traject|overeenkomst|contract|jubileum|project|cyclus|agenda|afspra)\\p{L}{0,20})';
const ageInDigits = new RegExp(`(?<![\\d.,])(\\d{2,3}) ?-? ?jarige?[nr]?(?!\\p{L})${project}`, 'giu');
const ageInWords = new RegExp(
  '(?<!\\p{L})(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën))?(?:twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien'
  + `|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)-?jarige?[nr]?(?!\\p{L})${project}`, 'giu');
const yearsOld = /(?<![\d.,])(\d{2,3}) jaar (?:oud|jong)(?!\p{L})/giu;
const ageNamed = /(?<!\p{L})leeftijd(?: van|:)? (\d{2,3})(?![\d.,]?\d)/giu;
const personAndAge = /(?<!\p{L})(?:man|vrouw|jongen|meisje|jongeman|dame|cliënt|client|cliënte|patiënt|patient)(?:,| \(|, \() ?(\d{2})(?: jaar)?(?=[,.;) ]|$)/giu;

/** Ages of a person: '34-jarige', '34 jaar oud', 'man, 34'. The age of a programme or a plan passes. */
export function findAges(spans: Spans): void {
  spans.addMatches('AGE', ageInWords);
  for (const pattern of [ageInDigits, yearsOld, ageNamed, personAndAge]) {
    spans.addMatches('AGE', pattern, (match) => Number(match[1]) >= 12 && Number(match[1]) <= 115);
  }
}
