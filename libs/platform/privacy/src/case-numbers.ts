import type { Spans } from './spans.js';

const prosecution = /(?<!\d)\d{2}[ ./-]\d{6}[ ./-]\d{2}(?!\d)/g;
const police = /(?<![\p{L}\d])PL ?\d{4}[ -]?\d{4}[ -]?\d{4,7}(?!\d)/giu;
const civilCourt = /(?<![\p{L}\d])[CF]\/\d{2}\/\d{4,6}(?!\d)/giu;
const courtRoll = /(?<![\p{L}\d])(?:HA|KG|FA|JE|FT) ?(?:ZA|RK) ?\d{2}[-/]\d{1,5}(?!\d)/gu;
const appealCourt = /(?<!\d)200\.\d{3}\.\d{3}\/\d{2}(?!\d)/g;
const administrativeCourt
  = /(?<![\p{L}\d])(?:AMS|ARN|AWB|BRE|DHA|DOR|GEL|GRO|HAA|LEE|LIM|MAA|MNE|NHO|NNE|OBR|OVE|ROE|ROT|SGR|SHE|UTR|ZUT|ZWB|ZWO) ?\d{2}[-/]\d{3,5}(?!\d)/gu;
const named = new RegExp(
  '(?<!\\p{L})(?:(?:zaak|strafzaak|dossier|parket|rol|rekest|raadkamer|cliënt|client|patiënt|patient|detentie|verzekerden|polis|strafrechtsketen)'
  + '-?(?:nummer|nr)|skn(?:-?(?:nummer|nr))?)\\.?[ :#]{1,3}(?:is |van )?(?=[\\p{L}./-]{0,12}\\d)([\\p{L}\\d./-]{3,30}(?: \\d[\\d./-]{1,10}){0,3})', 'giu');
const namedCase = /(?<!\p{L})zaak:? (\d{2}[-/]\d{3,6})(?!\d)/giu;
const alien = /(?<![\p{L}\d])V[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{3,4}(?!\d)/gu;
const namedAlien = /(?<!\p{L})(?:v-?(?:nummer|nr)|vreemdelingen(?:nummer|nr))\.?[ :#]{1,3}(?:is )?(\d[\d .-]{5,13}\d)/giu;

/** Numbers by which courts, prosecution, police and care know one person or case; and V-numbers of aliens. */
export function findCaseNumbers(spans: Spans): void {
  addNumberOnly(spans, 'ALIEN_NUMBER', namedAlien);
  spans.addMatches('ALIEN_NUMBER', alien);
  for (const pattern of [prosecution, police, civilCourt, courtRoll, appealCourt, administrativeCourt]) spans.addMatches('CASE_NUMBER', pattern);
  addNumberOnly(spans, 'CASE_NUMBER', named);
  addNumberOnly(spans, 'CASE_NUMBER', namedCase);
}

function addNumberOnly(spans: Spans, kind: 'ALIEN_NUMBER' | 'CASE_NUMBER', pattern: RegExp): void {
  for (const match of spans.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    spans.add(kind, end - (match[1] ?? '').length, end);
  }
}
