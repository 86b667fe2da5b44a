import { Domain } from '@schakel/organisations';
import { BodyFunctionKind } from './body-function.entity.js';
import { Body } from './body.entity.js';
import { domainsAt, domainsMissing, shownOn, vacancies } from './composition.js';

const today = '2022-04-01';

const bodyWith = (values: Partial<Body>): Body => Object.assign(new Body(), values);

describe('the end of a body', () => {
  it.each([
    [{ endedOn: null }, false],
    [{ endedOn: '2022-04-02' }, false],
    [{ endedOn: '2022-04-01' }, true],
    [{ endedOn: '2021-01-01' }, true],
  ])('%j has ended on 2022-04-01: %s', (values, expected) => {
    expect(bodyWith(values).hasEnded(today)).toBe(expected);
  });

  it.each([
    ['no end date', { endsOn: null, endedOn: null }, false],
    ['its last day is today', { endsOn: '2022-04-01', endedOn: null }, false],
    ['its last day was yesterday', { endsOn: '2022-03-31', endedOn: null }, true],
    ['it was closed in time', { endsOn: '2022-03-31', endedOn: '2022-03-31' }, false],
    ['it was closed too late', { endsOn: '2021-12-31', endedOn: '2022-03-31' }, false],
  ])('is past its end or not: %s', (_case, values, expected) => {
    expect(bodyWith(values).isPastItsEnd(today)).toBe(expected);
  });
});

describe('shownOn', () => {
  const rows = [{ from: null, until: '2022-03-31' }, { from: null, until: null }, { from: '2022-05-01', until: null }];

  it('shows of a living body only what holds now', () => {
    expect(shownOn(today, bodyWith({ endedOn: null }), rows)).toEqual([rows[1]]);
  });

  it('shows of an ended body all that it had', () => {
    expect(shownOn(today, bodyWith({ endedOn: today }), rows)).toEqual(rows);
  });
});

describe('vacancies', () => {
  it('are the functions that nobody holds, a proposal being no vacancy', () => {
    expect(vacancies([{ kind: BodyFunctionKind.INVITATION }, { kind: BodyFunctionKind.INVITATION }])).toEqual(['REGIE', 'CHAIR', 'SECRETARY']);
    expect(vacancies([])).toEqual(['REGIE', 'INVITATION', 'CHAIR', 'SECRETARY']);
  });
});

describe('the domains at a table', () => {
  it('are that of the seat, else those of its party, in a fixed order', () => {
    const seats = [
      { domain: Domain.CLIENTS, partyDomains: [Domain.CARE] },
      { domain: null, partyDomains: [Domain.SAFETY, Domain.CARE] },
      { domain: null, partyDomains: [] },
    ];
    const present = domainsAt(seats);
    expect(present).toEqual(['CARE', 'SAFETY', 'CLIENTS']);
    expect(domainsMissing(seats, present)).toEqual(['MUNICIPALITIES', 'INSURERS', 'STATE']);
  });

  it('are missed only where they belong, once the body decided that', () => {
    expect(domainsMissing([{}], [Domain.CARE], [Domain.CARE, Domain.STATE])).toEqual(['STATE']);
  });

  it('are not called missing where the seats are not known', () => {
    expect(domainsMissing([], [])).toEqual([]);
  });
});
