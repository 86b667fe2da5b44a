import { DueFilter } from './action-register.inputs.js';
import { registerFromAddress } from './register-address.js';

const read = (query: string) => registerFromAddress(new URLSearchParams(query));

const nothing = { text: undefined, bodyCodes: [], party: undefined, standings: [], states: [], fundingSystems: [], due: undefined, onlyOpen: undefined };

describe('the register’s query string', () => {
  it.each([
    ['', {}, 'NUMBER'],
    ['text=wlz&order=DUE', { text: 'wlz' }, 'DUE'],
    ['text=%2210%22', { text: '10' }, 'NUMBER'],
    ['text=%22half', { text: '"half' }, 'NUMBER'],
    ['bodyCodes=SO&bodyCodes=WB', { bodyCodes: ['SO', 'WB'] }, 'NUMBER'],
    ['bodyCodes=%5B%22SO%22%2C%22WB%22%5D', { bodyCodes: ['SO', 'WB'] }, 'NUMBER'],
    ['standings=STUCK&states=%5B%22OPEN%22%5D&fundingSystems=WLZ', { standings: ['STUCK'], states: ['OPEN'], fundingSystems: ['WLZ'] }, 'NUMBER'],
    ['due=OVERDUE&onlyOpen=true&party=vgn', { due: DueFilter.OVERDUE, onlyOpen: true, party: 'vgn' }, 'NUMBER'],
    ['withoutLead=true', { withoutLead: true }, 'NUMBER'],
    ['onlyOpen=false&text=&bodyCodes=', { onlyOpen: false }, 'NUMBER'],
    ['ander=x', {}, 'NUMBER'],
  ])('%j is read', async (query, filter, order) => {
    const args = await read(query);
    expect({ ...args.filter }).toEqual({ ...nothing, ...filter });
    expect(args.order).toBe(order);
  });

  it.each([
    ['standings=ROOD', 'filter.standings'],
    ['states=%5B1%5D', 'filter.states'],
    ['due=OOIT', 'filter.due'],
    ['onlyOpen=misschien', 'filter.onlyOpen'],
    ['onlyOpen=constructor', 'filter.onlyOpen'],
    ['order=ANDERS', 'order'],
    [`text=${'x'.repeat(201)}`, 'filter.text'],
    ['text=a%00b', 'filter.text'],
    ['bodyCodes=%00', 'filter.bodyCodes'],
  ])('%j is refused by name', async (query, field) => {
    await expect(read(query)).rejects.toMatchObject({ code: 'INVALID', details: { fields: [{ field }] } });
  });
});
