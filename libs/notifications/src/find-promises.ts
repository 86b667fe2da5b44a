import type { Moment } from '@schakel/kernel';
import { unit } from '@schakel/database';
import type { ReminderFinding } from './reminder-kinds.js';
import { dayIn, notToldYet, promising, speakers } from './reminder-sql.js';

// Ranges, never one certain day: what a missed day should have said is said on the next. The occurrence keeps it from being said twice.

const candidatesWith = (condition: string, occurrence: string): string => `
  select p.id as party_id, a.id as action_id, ${occurrence} as occurrence ${promising} and ${condition}`;

/** With a new due date the reminders start anew. */
const perDueDate = 'a.due_on::text';

/** Fourteen to four days to go. */
const dueIn14Days = candidatesWith(`a.due_on between $1::date + 4 and $1::date + 14`, perDueDate);

/** Three days to go, up to the day itself. */
const dueIn3Days = candidatesWith(`a.due_on between $1::date and $1::date + 3`, perDueDate);

/** Late: once in each week since the due day, the first week on the day after. */
const overdue = candidatesWith(`a.due_on < $1::date`, `a.due_on::text || ' week ' || (1 + ($1::date - a.due_on - 1) / 7)`);

/**
 * No word for as long as the body's setting says, and again after each such period. Counted from the party's last word; before its first
 * word from when it was asked or answered (its history knows), and never from before the action was there.
 */
const silent = `
  select party_id, action_id, since::text || ' period ' || ($1::date - since) / patience as occurrence
    from (select p.id as party_id, a.id as action_id, 7 * greatest(b.silence_weeks, 1) as patience,
                 ${dayIn('greatest(a.created_at, p.last_word_at, asked.at)')} as since
            from action_item a join action_party p on p.action_id = a.id join body b on b.id = a.body_id
            left join lateral (
              select max(h.domain_at) as at from history_entry h
               where h.subject_id = a.id and h.record_id = p.id and p.last_word_at is null
                 and (h.act = 'CREATED' or h.changes ? 'acceptance')) asked on true
           where a.state = 'OPEN' and p.role in ('LEAD', 'EXECUTOR') and p.acceptance <> 'DECLINED'
             and ${dayIn('greatest(a.created_at, p.last_word_at)')} <= $1::date - 7 * greatest(b.silence_weeks, 1)) party
   where $1::date - since >= patience`;

async function tellSpeakers(candidates: string, kind: string, moment: Moment): Promise<ReminderFinding[]> {
  return unit().manager.query(
    `with candidate as (${candidates}), ${speakers},
          due as (select told.person_id, candidate.action_id, candidate.party_id as subject_id, candidate.occurrence
                    from candidate join told on told.party_id = candidate.party_id)
     ${notToldYet}`,
    [moment.day, kind],
  );
}

export const findDueIn14Days = (moment: Moment): Promise<ReminderFinding[]> => tellSpeakers(dueIn14Days, 'DUE_14', moment);
export const findDueIn3Days = (moment: Moment): Promise<ReminderFinding[]> => tellSpeakers(dueIn3Days, 'DUE_3', moment);
export const findOverdue = (moment: Moment): Promise<ReminderFinding[]> => tellSpeakers(overdue, 'OVERDUE', moment);
export const findSilent = (moment: Moment): Promise<ReminderFinding[]> => tellSpeakers(silent, 'SILENT', moment);
