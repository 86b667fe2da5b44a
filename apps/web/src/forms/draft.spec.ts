import { dropAllDrafts, dropDraft, readDraft, setDraftOwner, writeDraft } from './draft.js';

/** What a tab keeps: its entries are its own keys, as in a browser. */
class TabStorage {
  [key: string]: unknown;

  getItem(key: string) {
    return (this[key] as string | undefined) ?? null;
  }

  setItem(key: string, value: string) {
    this[key] = value;
  }

  removeItem(key: string) {
    delete this[key];
  }
}

describe('a draft', () => {
  beforeEach(() => {
    Object.defineProperty(globalThis, 'sessionStorage', { value: new TabStorage(), configurable: true });
    setDraftOwner('p1');
  });

  it('comes back as it was typed, until it is dropped', () => {
    writeDraft('progress-1', { text: 'Overleg gehad' });
    expect(readDraft('progress-1')).toEqual({ text: 'Overleg gehad' });
    dropDraft('progress-1');
    expect(readDraft('progress-1')).toBeUndefined();
  });

  it('is not shown to the next person at this desk', () => {
    writeDraft('progress-1', { text: 'Overleg gehad' });
    setDraftOwner('p2');
    expect(readDraft('progress-1')).toBeUndefined();
  });

  it('leaves nothing behind after signing out, and nothing else is taken', () => {
    writeDraft('progress-1', { text: 'a' });
    sessionStorage.setItem('other', 'b');
    dropAllDrafts();
    expect(readDraft('progress-1')).toBeUndefined();
    expect(sessionStorage.getItem('other')).toBe('b');
  });

  it('that can not be read is no draft', () => {
    sessionStorage.setItem('schakel:draft:p1:progress-1', '{');
    expect(readDraft('progress-1')).toBeUndefined();
  });
});
