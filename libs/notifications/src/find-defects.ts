import type { Moment } from '@schakel/kernel';
import { unit } from '@schakel/database';
import type { ReminderFinding } from './reminder-kinds.js';
import { administrators, hasAddress, notToldYet, promising, speakers, stewards } from './reminder-sql.js';

/** What steering is for, is said once a month, and at once when it is new in that month. */
const perMonth = `to_char($1::date, 'YYYY-MM')`;

const withoutDue = `select a.id as action_id, a.body_id, a.id as subject_id from action_item a where a.state = 'OPEN' and a.due_kind = 'NOT_AGREED'`;

/** A trekker who declined is none. */
const withoutLead = `
  select a.id as action_id, a.body_id, a.id as subject_id from action_item a
   where a.state = 'OPEN'
     and not exists (select 1 from action_party p where p.action_id = a.id and p.role = 'LEAD' and p.acceptance <> 'DECLINED')`;

async function tellStewards(defects: string, kind: string, moment: Moment): Promise<ReminderFinding[]> {
  return unit().manager.query(
    `with defect as (${defects}), ${stewards},
          due as (select steward.person_id, defect.action_id, defect.subject_id, ${perMonth} as occurrence
                    from defect join steward on steward.body_id = defect.body_id)
     ${notToldYet}`,
    [moment.day, kind],
  );
}

export const findWithoutDue = (moment: Moment): Promise<ReminderFinding[]> => tellStewards(withoutDue, 'NO_DUE', moment);
export const findWithoutLead = (moment: Moment): Promise<ReminderFinding[]> => tellStewards(withoutLead, 'NO_LEAD', moment);

/** CTEs: parties that owe something while nobody can be asked. A group that was opened is asked through its members. */
const unreachable = `
  candidate as (
    select p.id as party_id, p.action_id, a.body_id ${promising()}
       and not (p.contact_id is not null and ${hasAddress('p.contact_id')})
       and not exists (select 1 from action_party member where member.opened_from_id = p.id and member.acceptance <> 'DECLINED')),
  ${speakers},
  defect as (select party_id, action_id, body_id from candidate where not exists (select 1 from told where told.party_id = candidate.party_id))`;

/** To who steers the body. */
export async function findUnreachable(moment: Moment): Promise<ReminderFinding[]> {
  return unit().manager.query(
    `with ${unreachable}, ${stewards},
          due as (select steward.person_id, defect.action_id, defect.party_id as subject_id, ${perMonth} as occurrence
                    from defect join steward on steward.body_id = defect.body_id)
     ${notToldYet}`,
    [moment.day, 'UNREACHABLE'],
  );
}

/** To the administrators, where the body has nobody either. */
export async function findUnreachableWithoutSteward(moment: Moment): Promise<ReminderFinding[]> {
  return unit().manager.query(
    `with ${unreachable}, ${stewards}, ${administrators},
          due as (select administrator.person_id, defect.action_id, defect.party_id as subject_id, ${perMonth} as occurrence
                    from defect cross join administrator
                   where not exists (select 1 from steward where steward.body_id = defect.body_id))
     ${notToldYet}`,
    [moment.day, 'UNREACHABLE_ADMIN'],
  );
}
