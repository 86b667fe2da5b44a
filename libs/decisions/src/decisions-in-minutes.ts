import { signedContents } from '@schakel/minutes';

// Its words are signed with the minutes; what becomes of it afterwards is not, nor that a later meeting settled it.
signedContents.add('decisions', `
  select jsonb_build_array('decision', d.number, d.title, d.text)::text from decision d
   where d.meeting_id = $1 or exists (select 1 from minutes_entry e where e.record_id = d.id and e.meeting_id = $1)`);
