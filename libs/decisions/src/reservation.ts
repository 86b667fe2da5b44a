import { Field, ObjectType } from '@nestjs/graphql';
import { inWords, type Day } from '@schakel/kernel';
import { declareFunction, readable, unit } from '@schakel/database';
import { SettingUnit, declareSetting, settingSql } from '@schakel/bodies';
import { DayScalar, loader } from '@schakel/graphql';
import { workingDaysAfter } from '@schakel/meetings';
import { Domain } from '@schakel/organisations';
import type { Decision } from './decision.entity.js';

const reservationTerm = declareSetting({
  key: 'decisions.reservation-days',
  label: 'Voorbehoud bij een besluit: zoveel werkdagen voor een domein dat er niet was',
  explanation: 'Was een domein dat aan tafel hoort er niet bij, dan staat een besluit zo lang onder voorbehoud. Weekenden en feestdagen tellen niet mee.',
  unit: SettingUnit.DAYS, min: 1, max: 90, default: 10,
});

/** A decision that was taken while a required domain was away (domain.md, rule 6). */
@ObjectType()
export class DecisionReservation {
  @Field(() => [Domain], { description: 'Those that were required at the meeting and not there.' })
  domains: Domain[];

  @Field(() => DayScalar, { description: 'The last day of the term in which they can speak.' })
  until: Day;

  @Field(() => Boolean, { description: 'The term has not passed.' })
  isRunning: boolean;
}

/** Beyond the viewer's sight of the meeting, of decisions that he may read: he must know that one is not unconditional, also when he may not know of its meeting. */
declareFunction('missed_domains(uuid[])', () => `
  create or replace function missed_domains(decision_ids uuid[]) returns table (decision_id uuid, domains text[])
    language sql stable security definer set search_path = public, pg_temp as $$
    select d.id, c.missing
      from (select id, meeting_id from decision where id = any (decision_ids) and state in ('TAKEN', 'IN_EXECUTION', 'EXECUTED') and (${readable})) d
      join meeting_composition c on c.meeting_id = d.meeting_id and cardinality(c.missing) > 0
  $$`, true);

const reserved = `
  select d.id, missed.domains, d.taken_on::text as "takenOn", ${settingSql(reservationTerm, 'd.body_id')}::int as days
    from decision d join missed_domains($1::uuid[]) missed on missed.decision_id = d.id where d.id = any ($1::uuid[])`;

interface Reserved {
  id: string;
  domains: Domain[];
  takenOn: Day;
  days: number;
}

/** Null for a decision to which every required domain could speak; batched. */
export const reservationOf = ({ id }: Pick<Decision, 'id'>): Promise<DecisionReservation | null> =>
  loader<string, DecisionReservation | null>('reservations of decisions', async (ids) => {
    const rows: Reserved[] = await unit().manager.query(reserved, [[...ids]]);
    const found = new Map(rows.map(({ id: one, domains, takenOn, days }): [string, DecisionReservation] => {
      const until = workingDaysAfter(takenOn, days);
      return [one, { domains, until, isRunning: unit().moment.day <= until }];
    }));
    return ids.map((one) => found.get(one) ?? null);
  }).load(id);

const domainWords: Readonly<Record<Domain, string>> = {
  [Domain.CARE]: 'zorg', [Domain.SAFETY]: 'veiligheid', [Domain.MUNICIPALITIES]: 'gemeenten en Wmo', [Domain.INSURERS]: 'verzekeraars en zorgkantoren', [Domain.CLIENTS]: 'cliënten en naasten', [Domain.STATE]: 'rijk',
};

/** 'Onder voorbehoud tot en met donderdag 14 april 2022: zorg was er niet bij'. */
export function reservationInWords({ domains, until, isRunning }: DecisionReservation): string {
  const who = `${domains.map((domain) => domainWords[domain]).join(', ')} ${domains.length > 1 ? 'waren' : 'was'} er niet bij`;
  return isRunning ? `Onder voorbehoud tot en met ${inWords(until)}: ${who}` : `${who[0]?.toUpperCase() ?? ''}${who.slice(1)}. De termijn om daarop te reageren liep tot en met ${inWords(until)}`;
}
