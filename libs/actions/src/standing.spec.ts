import { Acceptance, PartyRole, Standing } from './action-item.enums.js';
import { standingOf } from './standing.js';

const word = (id: string, standing: Standing, more: object = {}) =>
  ({ id, role: PartyRole.EXECUTOR, acceptance: Acceptance.ACCEPTED, openedFromId: null, lastWordAt: standing === Standing.NO_WORD ? null : new Date(`2022-03-0${id}T09:00:00Z`), ...more, standing });

const { STUCK, ATTENTION, NO_WORD, ON_TRACK } = Standing;

describe('the standing of an action', () => {
  it.each([
    ['nobody', [], NO_WORD, null],
    ['one on track', [word('1', ON_TRACK)], ON_TRACK, '1'],
    ['silence before on track', [word('1', ON_TRACK), word('2', NO_WORD)], NO_WORD, null],
    ['attention before silence', [word('1', NO_WORD), word('2', ATTENTION), word('3', ON_TRACK)], ATTENTION, '2'],
    ['stuck before all', [word('1', ATTENTION), word('2', STUCK), word('3', NO_WORD)], STUCK, '2'],
    ['the trekker as well', [word('1', STUCK, { role: PartyRole.LEAD }), word('2', ON_TRACK)], STUCK, '1'],
    ['not who is only consulted', [word('1', ON_TRACK), word('2', STUCK, { role: PartyRole.CONSULTED }), word('3', STUCK, { role: PartyRole.COUNTERPART })], ON_TRACK, '1'],
    ['not who declined', [word('1', ON_TRACK), word('2', STUCK, { acceptance: Acceptance.DECLINED })], ON_TRACK, '1'],
    ['the members of an opened group, and not its own', [word('1', STUCK), word('2', ON_TRACK, { openedFromId: '1' }), word('3', ATTENTION, { openedFromId: '1' })], ATTENTION, '3'],
  ])('is that of %s', (_whom, parties, standing, standingPartyId) => {
    expect(standingOf(parties)).toMatchObject({ standing, standingPartyId });
  });

  it('keeps the last word of all who promise, whoever’s standing it is', () => {
    expect(standingOf([word('1', STUCK), word('3', ON_TRACK), word('5', ON_TRACK, { role: PartyRole.CONSULTED })]).lastWordAt).toEqual(new Date('2022-03-03T09:00:00Z'));
  });
});
