import type { Moment } from '@schakel/kernel';
import { unit } from '@schakel/database';
import type { ReminderFinding } from './reminder-kinds.js';
import { terms } from './reminder-settings.js';
import { dayIn, notToldYet, promising, speakers } from './reminder-sql.js';

// Ranges, never one certain day: what a missed day should have said is said on the next. The occurrence keeps it from being said twice.

const candidatesWith = (condition: string, occurrence: string): string => `
  select p.id as party_id, a.id as action_id, ${occurrence} as occurrence ${promising('join term on term.body_id = a.body_id')} and ${condition}`;

/** With a new due date the reminders start anew. */
const perDueDate = 'a.due_on::text';

/** From the first reminder (fourteen days, a setting) to the last. */
const dueFirst = candidatesWith(`a.due_on > $1::date + term.last_days and a.due_on <= $1::date + term.first_days`, perDueDate);

/** From the last reminder (three days, a setting) up to the day itself. */
const dueLast = candidatesWith(`a.due_on between $1::date and $1::date + term.last_days`, perDueDate);

/** Late: at once, then every so many weeks (one, a setting); named after the week, so that a changed setting says nothing twice. */
const overdue = candidatesWith(`a.due_on < $1::date`,
  `a.due_on::text || ' week ' || (1 + ($1::date - a.due_on - 1) / (7 * term.overdue_weeks) * term.overdue_weeks)`);

/**
 * No word for as long as the body's setting says (six weeks), and again after each such period; named after the week. Counted from the party's
 * last word; before its first word from when it was asked or answered (its history knows), and never from before the action was there.
 */
const silent = `
  select party_id, action_id, since::text || ' week ' || ($1::date - since) / (7 * silence_weeks) * silence_weeks as occurrence
    from (select p.id as party_id, a.id as action_id, term.silence_weeks,
                 ${dayIn('greatest(a.created_at, p.last_word_at, asked.at)')} as since
            from action_item a join action_party p on p.action_id = a.id join term on term.body_id = a.body_id
            left join lateral (
              select max(h.domain_at) as at from history_entry h
               where h.subject_id = a.id and h.record_id = p.id and p.last_word_at is null
                 and (h.act = 'CREATED' or h.changes ? 'acceptance')) asked on true
           where a.state = 'OPEN' and p.role in ('LEAD', 'EXECUTOR') and p.acceptance <> 'DECLINED'
             and ${dayIn('greatest(a.created_at, p.last_word_at)')} <= $1::date - 7 * term.silence_weeks) party
   where $1::date - since >= 7 * silence_weeks`;

async function tellSpeakers(candidates: string, kind: string, moment: Moment): Promise<ReminderFinding[]> {
  return unit().manager.query(
    `with ${terms}, candidate as (${candidates}), ${speakers},
          due as (select told.person_id, candidate.action_id, candidate.party_id as subject_id, candidate.occurrence
                    from candidate join told on told.party_id = candidate.party_id)
     ${notToldYet}`,
    [moment.day, kind],
  );
}

export const findDueIn14Days = (moment: Moment): Promise<ReminderFinding[]> => tellSpeakers(dueFirst, 'DUE_14', moment);
export const findDueIn3Days = (moment: Moment): Promise<ReminderFinding[]> => tellSpeakers(dueLast, 'DUE_3', moment);
export const findOverdue = (moment: Moment): Promise<ReminderFinding[]> => tellSpeakers(overdue, 'OVERDUE', moment);
export const findSilent = (moment: Moment): Promise<ReminderFinding[]> => tellSpeakers(silent, 'SILENT', moment);
