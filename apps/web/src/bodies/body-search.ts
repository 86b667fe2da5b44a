export const bodyParts = ['wie', 'vergaderingen', 'acties', 'besluiten', 'signalen', 'lessen'] as const;

export type BodyPart = (typeof bodyParts)[number];

/** Which part of a body is open, as it stands in the address; the first when absent. */
export interface BodySearch {
  deel?: BodyPart;
}

export function readBodySearch(search: Record<string, unknown>): BodySearch {
  const deel = bodyParts.find((part) => part === search['deel']);
  return deel && deel !== bodyParts[0] ? { deel } : {};
}
