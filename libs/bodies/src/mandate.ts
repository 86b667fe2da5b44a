import type { Day } from '@schakel/kernel';
import { MandateScope, type MandateLine } from './mandate.entity.js';

/** Where a subject stands: within the mandate of this body, with another, or with nobody. */
export type MandateAnswer = { answer: 'WITHIN'; scope: MandateScope } | { answer: 'BELONGS_TO'; bodyId: string } | { answer: 'NOBODY' };

interface Sheet {
  bodyId: string;
  lines: readonly MandateLine[];
}

/** Two spellings of one subject: capitals and spaces do not tell them apart. */
export const sameSubject = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (subject: string): string => subject.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl');

const lineOn = (subject: string, { lines }: Sheet): MandateLine | undefined => lines.find((line) => sameSubject(line.subject, subject));

const strongest = [MandateScope.DECIDES, MandateScope.ADVISES, MandateScope.SIGNALS];

/**
 * Holds a subject against the sheets in force, one per body: decides, advises or signals this body itself, it is within its mandate;
 * else where its own sheet sends it; else with the body that does most with it (decides before advises before signals); else nobody.
 */
export function mandateFor(subject: string, bodyId: string, sheets: readonly Sheet[]): MandateAnswer {
  const own = sheets.find((sheet) => sheet.bodyId === bodyId);
  const line = own && lineOn(subject, own);
  if (line && line.scope !== MandateScope.NOT) return { answer: 'WITHIN', scope: line.scope };
  if (line?.belongsToId && line.belongsToId !== bodyId) return { answer: 'BELONGS_TO', bodyId: line.belongsToId };
  for (const scope of strongest) {
    const other = sheets.find((sheet) => sheet.bodyId !== bodyId && lineOn(subject, sheet)?.scope === scope);
    if (other) return { answer: 'BELONGS_TO', bodyId: other.bodyId };
  }
  return { answer: 'NOBODY' };
}

/** Every subject of the sheets once, in the spelling of the first, by name. */
export function subjectsOf(sheets: readonly Pick<Sheet, 'lines'>[]): string[] {
  const found = new Map<string, string>();
  for (const { subject } of sheets.flatMap(({ lines }) => lines)) if (!found.has(plain(subject))) found.set(plain(subject), subject);
  return [...found.values()].sort((a, b) => a.localeCompare(b, 'nl'));
}

/** An acceptance is asked again from the same day a year later. */
export const isStillAccepted = (acceptedOn: Day, today: Day): boolean => today < `${Number(acceptedOn.slice(0, 4)) + 1}${acceptedOn.slice(4)}`;
