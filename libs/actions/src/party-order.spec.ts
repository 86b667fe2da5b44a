import { PartyRole } from './action-item.enums.js';
import { inPartyOrder } from './party-order.js';

const party = (id: string, role: PartyRole, position: number, openedFromId: string | null = null) => ({ id, role, position, openedFromId });

describe('parties', () => {
  it('stand by role, then as in the source, opened members under their group', () => {
    const parties = [
      party('ciz', PartyRole.COUNTERPART, 1), party('vgn', PartyRole.EXECUTOR, 5, 'branches'), party('nza', PartyRole.COUNTERPART, 0), party('dji', PartyRole.EXECUTOR, 3),
      party('branches', PartyRole.EXECUTOR, 2), party('mind', PartyRole.EXECUTOR, 4, 'branches'), party('vws', PartyRole.LEAD, 9), party('szv', PartyRole.CONSULTED, 7),
    ];
    expect(inPartyOrder(parties).map(({ id }) => id)).toEqual(['vws', 'branches', 'mind', 'vgn', 'dji', 'szv', 'nza', 'ciz']);
  });

  it('are never lost, also when their group is not among them', () => {
    expect(inPartyOrder([party('vgn', PartyRole.EXECUTOR, 1, 'weg')]).map(({ id }) => id)).toEqual(['vgn']);
  });
});
