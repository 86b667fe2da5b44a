// What was typed but not sent, per person, in this tab: it survives a reload and an expired session.
const PREFIX = 'schakel:draft:';
let owner = 'nobody';

/** Drafts are kept under the signed-in person, so that the next one at this desk does not see them. */
export function setDraftOwner(personId: string): void {
  owner = personId;
}

const keyOf = (name: string) => `${PREFIX}${owner}:${name}`;

export function readDraft<Values extends object>(name: string): Partial<Values> | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(name));
    return text === null ? undefined : (JSON.parse(text) as Partial<Values>);
  } catch {
    return undefined;
  }
}

export const hasDraft = (name: string): boolean => sessionStorage.getItem(keyOf(name)) !== null;

export function writeDraft(name: string, values: object): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(values));
  } catch {
    // A full or forbidden storage: typing goes on without a draft.
  }
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(keyOf(name));
}

/** On signing out: nothing stays behind. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX))) {
    sessionStorage.removeItem(key);
  }
}
