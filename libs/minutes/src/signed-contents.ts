import { Registry } from '@schakel/kernel';
import { declareFunction, declareTrigger, unit } from '@schakel/database';

/**
 * What chair and secretary sign: SQL that gives a line of text per row of the meeting `$1`, the same for every viewer. A library to the
 * right adds the records that it made in the meeting; what happens to such a record afterwards (its state) does not belong in it.
 */
export const signedContents = new Registry<string>('signed contents of minutes');

signedContents.add('sections', `select jsonb_build_array('section', s.agenda_item_id, s.document)::text as line from minutes_section s where s.meeting_id = $1 and s.text <> ''`);
signedContents.add('attendance', `
  select jsonb_build_array('attendance', a.person_id, a.guest_name, a.kind, a.organisation_id, a.outcome, a.substitute_id, a.is_acting_chair, a.joined_at_item_id, a.left_after_item_id)::text
    from attendance a where a.meeting_id = $1 and (a.outcome is not null or a.is_acting_chair)`);

// Which records were made under which item; their words stand in the library of their kind.
signedContents.add('records', `select jsonb_build_array('record', e.agenda_item_id, e.kind, e.record_id)::text from minutes_entry e where e.meeting_id = $1`);

/** The number under a text, beyond the viewer's sight: who signs, signs all of it. Says nothing else of what it covers; null for who may not see the minutes. */
declareFunction('minutes_digest(uuid)', () => `
  create or replace function minutes_digest(uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select encode(sha256(convert_to(coalesce(string_agg(line, E'\\n' order by line collate "C"), ''), 'UTF8')), 'hex')
      from (${signedContents.all().join(' union all ')}) contents
  $$`, true);

/** What was adopted stays, whoever writes. */
declareFunction('minutes_stay_adopted()', `
  create or replace function minutes_stay_adopted() returns trigger language plpgsql as $$
  begin
    if exists (select 1 from minutes m where m.meeting_id = coalesce(new.meeting_id, old.meeting_id) and m.state = 'ADOPTED') then
      raise exception 'adopted minutes do not change' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
  end $$`, false, true);
declareTrigger('adopted', 'minutes_section', `before insert or delete or update of document, text, agenda_item_id, meeting_id on {table} for each row execute function minutes_stay_adopted()`);
declareTrigger('adopted', 'minutes_entry', `before insert or delete or update of record_id, kind, agenda_item_id, meeting_id on {table} for each row execute function minutes_stay_adopted()`);
declareTrigger('adopted', 'minutes_signature', `before insert or update or delete on {table} for each row execute function minutes_stay_adopted()`);

/** SHA-256, in hexadecimal, over what stands in the minutes of a meeting now. */
export async function digestNow(meetingId: string): Promise<string> {
  const [found] = await unit().manager.query<{ digest: string }[]>('select minutes_digest($1) as digest', [meetingId]);
  return found?.digest ?? '';
}
