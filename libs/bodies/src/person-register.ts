import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { unit } from '@schakel/database';
import { connectionOf } from '@schakel/graphql';
import { holdsSql } from '@schakel/organisations';
import { Person } from '@schakel/people';
import type { SelectQueryBuilder } from 'typeorm';

@ObjectType()
export class PersonConnection extends connectionOf(Person) {}

/** Which people are asked for. */
export enum PersonState {
  /** Takes part: the default. */
  ACTIVE = 'ACTIVE',
  WITHOUT_ACCOUNT = 'WITHOUT_ACCOUNT',
  /** An invitation is open: on its way, sent, or expired without being used. */
  INVITED = 'INVITED',
  NEVER_SIGNED_IN = 'NEVER_SIGNED_IN',
  /** No affiliation, seat, function or role holds today. */
  UNBOUND = 'UNBOUND',
  DEACTIVATED = 'DEACTIVATED',
}
registerEnumType(PersonState, { name: 'PersonState' });

@InputType()
export class PersonFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name or an address.' })
  @IsOptional()
  @MaxLength(100, { message: 'Zoek met ten hoogste 100 tekens.' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Works for this party now.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Kies een partij uit de lijst.' })
  organisationId?: string | null;

  @Field(() => PersonState, { nullable: true })
  @IsOptional()
  @IsEnum(PersonState)
  state?: PersonState | null;
}

const current = (alias: string): string => holdsSql(alias, ':today');

/** Somebody has something that holds today. */
const isBound = `
  exists (select 1 from affiliation a where a.person_id = person.id and ${current('a')})
  or exists (select 1 from role_grant g where g.person_id = person.id and ${current('g')})
  or exists (select 1 from membership m join seat s on s.id = m.seat_id and ${current('s')}
              where person.id in (m.person_id, m.substitute_id) and ${current('m')})
  or exists (select 1 from body_function f where person.id in (f.person_id, f.substitute_id) and ${current('f')})`;

const hasAccount = 'exists (select 1 from account a where a.person_id = person.id)';

const conditions: Readonly<Record<PersonState, string>> = {
  [PersonState.ACTIVE]: 'true',
  [PersonState.WITHOUT_ACCOUNT]: `not ${hasAccount}`,
  [PersonState.INVITED]: `exists (select 1 from one_time_link l where l.person_id = person.id and l.purpose = 'INVITATION' and l.used_at is null)`,
  [PersonState.NEVER_SIGNED_IN]: 'exists (select 1 from account a where a.person_id = person.id and a.last_signed_in_at is null)',
  [PersonState.UNBOUND]: `not (${isBound})`,
  [PersonState.DEACTIVATED]: 'true',
};

/** The people that are asked for, as the viewer may see them. Text is found by position: nothing that is typed has a meaning of its own. */
export function findPeople({ text, organisationId, state }: PersonFilter): SelectQueryBuilder<Person> {
  const asked = state ?? PersonState.ACTIVE;
  const query = unit()
    .manager.createQueryBuilder(Person, 'person')
    .setParameter('today', unit().moment.day)
    .where(`person.deactivated_at is ${asked === PersonState.DEACTIVATED ? 'not ' : ''}null`)
    .andWhere(conditions[asked]);
  const words = (text ?? '').replaceAll('\0', '').trim().toLowerCase();
  if (words !== '') {
    query.andWhere(
      `(position(unaccent(:words) in unaccent(lower(person.name))) > 0
        or exists (select 1 from account a where a.person_id = person.id and position(:words in a.email) > 0))`,
      { words },
    );
  }
  if (organisationId) {
    query.andWhere(`exists (select 1 from affiliation a where a.person_id = person.id and a.organisation_id = :organisationId and ${current('a')})`, { organisationId });
  }
  return query;
}
