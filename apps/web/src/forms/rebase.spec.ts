import { rebase } from './rebase.js';

const base = { title: 'Routekaart', condition: '', systems: ['ZVW'] };

describe('what was typed over a record that somebody else changed', () => {
  it('follows them where nothing was typed', () => {
    expect(rebase(base, base, { ...base, title: 'Routekaart Wlz' })).toEqual({ values: { ...base, title: 'Routekaart Wlz' }, collisions: {} });
  });

  it('stays as typed where they changed nothing', () => {
    const mine = { ...base, condition: 'indien nodig' };
    expect(rebase(base, mine, { ...base, title: 'Anders' })).toEqual({ values: { ...mine, title: 'Anders' }, collisions: {} });
  });

  it('collides where both changed the same field, and keeps the typed text', () => {
    const mine = { ...base, title: 'Mijn titel' };
    const { values, collisions } = rebase(base, mine, { ...base, title: 'Hun titel' });
    expect(values.title).toBe('Mijn titel');
    expect(collisions).toEqual({ title: { theirs: 'Hun titel' } });
  });

  it('does not collide where both made the same of it', () => {
    const both = { ...base, systems: ['ZVW', 'WLZ'] };
    expect(rebase(base, both, both).collisions).toEqual({});
  });

  it('sees a difference in lists', () => {
    const { collisions } = rebase(base, { ...base, systems: ['WLZ'] }, { ...base, systems: [] });
    expect(collisions).toEqual({ systems: { theirs: [] } });
  });
});
