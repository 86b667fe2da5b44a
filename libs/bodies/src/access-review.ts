import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { addDays, type Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { DayScalar } from '@schakel/graphql';
import { holdsSql } from '@schakel/organisations';
import { BindingKind } from './access-confirmation.entity.js';

registerEnumType(BindingKind, { name: 'BindingKind' });

/** After so many days without a yes a line must be looked at again. */
export const reviewDays = 365;

/** One thing that gives somebody access. */
@ObjectType()
export class AccessLine {
  @Field(() => ID, { description: 'Of the account, grant, affiliation, membership or function.' })
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => BindingKind)
  kind: BindingKind;

  personId: string;

  @Field(() => String)
  personName: string;

  @Field(() => String, { description: 'What it is, in a code or a name: the role, the party, the body.' })
  subject: string;

  @Field(() => String, { nullable: true, description: 'Function or seat in words of the API; null elsewhere.' })
  detail: string | null;

  @Field(() => Boolean, { description: 'As the one who replaces.' })
  isSubstitute: boolean;

  @Field(() => DayScalar, { nullable: true })
  since: Day | null;

  @Field(() => DayScalar, { nullable: true })
  until: Day | null;

  @Field(() => Date, { nullable: true })
  lastSignedInAt: Date | null;

  @Field(() => DayScalar, { nullable: true })
  confirmedOn: Day | null;

  @Field(() => String, { nullable: true })
  confirmedBy: string | null;

  @Field(() => Boolean, { description: 'Longer than a year without a yes.' })
  isOverdue: boolean;
}

const current = (alias: string): string => holdsSql(alias, '$1::date');

// One statement for every kind: the review is a list of hundreds of lines, printed as a whole.
const lines = `
  with binding as (
    select a.id, a.version, 'ACCOUNT' as kind, a.person_id, a.email as subject, null::text as detail, false as is_substitute, null::date as since, null::date as until
      from account a
    union all
    select g.id, g.version, 'ROLE', g.person_id, g.role, null, false, g."from", g.until from role_grant g where ${current('g')}
    union all
    select a.id, a.version, 'AFFILIATION', a.person_id, o.name, r.name, false, a."from", a.until
      from affiliation a join organisation o on o.id = a.organisation_id left join region r on r.id = a.region_id where ${current('a')}
    union all
    select m.id, m.version, 'MEMBERSHIP', who.person_id, b.name, s.role, who.is_substitute, m."from", m.until
      from membership m join seat s on s.id = m.seat_id and ${current('s')} join body b on b.id = s.body_id
      cross join lateral (values (m.person_id, false), (m.substitute_id, true)) who (person_id, is_substitute)
     where ${current('m')} and who.person_id is not null and (b.ended_on is null or b.ended_on > $1::date)
    union all
    select f.id, f.version, 'FUNCTION', who.person_id, b.name, f.kind, who.is_substitute, f."from", f.until
      from body_function f join body b on b.id = f.body_id
      cross join lateral (values (f.person_id, false), (f.substitute_id, true)) who (person_id, is_substitute)
     where ${current('f')} and who.person_id is not null and (b.ended_on is null or b.ended_on > $1::date)),
  last as (
    select distinct on (c.binding_id, c.person_id) c.binding_id, c.person_id, c.confirmed_on, c.confirmed_by_id
      from access_confirmation c order by c.binding_id, c.person_id, c.confirmed_on desc, c.id desc)
  select binding.id, binding.version, binding.kind, binding.person_id as "personId", p.name as "personName", binding.subject, binding.detail,
         binding.is_substitute as "isSubstitute", binding.since, binding.until, account.last_signed_in_at as "lastSignedInAt",
         last.confirmed_on as "confirmedOn", checker.name as "confirmedBy",
         coalesce(coalesce(last.confirmed_on, binding.since) <= $2::date, false) as "isOverdue"
    from binding
    join person p on p.id = binding.person_id and p.deactivated_at is null
    left join account on account.person_id = p.id
    left join last on last.binding_id = binding.id and last.person_id = binding.person_id
    left join person checker on checker.id = last.confirmed_by_id
   order by lower(p.name), p.id, binding.kind, lower(binding.subject), binding.id, binding.is_substitute
   limit 5000`;

/** Everything that gives anybody access now, by name. As the administrator: others see no accounts. */
export function accessLines(): Promise<AccessLine[]> {
  const { manager, moment } = unit();
  return manager.query(lines, [moment.day, addDays(moment.day, -reviewDays)]);
}
