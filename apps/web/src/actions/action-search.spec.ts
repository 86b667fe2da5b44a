import { baseOf, exportAddress, readActionSearch } from './action-search.js';

describe('the register’s view in the address', () => {
  it('reads what it knows and leaves out the rest', () => {
    const search = readActionSearch({ text: ' wlz ', standings: ['STUCK', 'STUCK', 'NONSENSE'], bodyCodes: 'SO', due: 'SOON', order: 'DUE', extra: 1 });
    expect(search).toEqual({ text: 'wlz', standings: ['STUCK'], bodyCodes: ['SO'], order: 'DUE' });
  });

  it('reads a number that was typed as a word', () => {
    expect(readActionSearch({ text: 6 })).toEqual({ text: '6' });
  });

  it('counts tiles over body, party, stelsel and words only', () => {
    const search = readActionSearch({ party: 'vgn', standings: ['STUCK'], due: 'OVERDUE', onlyOpen: true, states: ['OPEN'] });
    expect(baseOf(search)).toEqual({ party: 'vgn' });
  });

  it('asks for the same actions as a file', () => {
    const search = readActionSearch({ bodyCodes: ['SO', 'WB'], onlyOpen: true, weergave: 'tijd', order: 'LAST_WORD' });
    expect(exportAddress(search)).toBe('/export/actions.csv?bodyCodes=SO&bodyCodes=WB&onlyOpen=true&order=LAST_WORD');
    expect(exportAddress({})).toBe('/export/actions.csv');
  });
});
