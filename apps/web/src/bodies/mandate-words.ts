import type { MandateScope } from '../generated/enums.js';
import type { MandateVersionFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

export type MandateLine = MandateVersionFragment['lines'][number];

export const scopeWords: Record<MandateScope, () => string> = {
  DECIDES: m.tables_scope_decides,
  ADVISES: m.tables_scope_advises,
  SIGNALS: m.tables_scope_signals,
  NOT: m.tables_scope_not,
};

/** 'Besluit over', 'Niet hier, hoort bij Bestuurlijk overleg' */
export function scopeInWords({ scope, belongsTo }: MandateLine): string {
  const word = scopeWords[scope]();
  if (scope !== 'NOT') return word;
  return `${word}: ${belongsTo ? m.tables_mandate_belongs({ body: belongsTo.name }) : m.tables_mandate_belongs_nobody()}`;
}

const inWords = (line: MandateLine): string => `${line.subject} (${scopeInWords(line)})`;

/** What a version says that the one before did not, and the other way round. */
export function differences(now: readonly MandateLine[], before: readonly MandateLine[]): { added: string[]; gone: string[] } {
  const [current, former] = [now.map(inWords), before.map(inWords)];
  return { added: current.filter((line) => !former.includes(line)), gone: former.filter((line) => !current.includes(line)) };
}
