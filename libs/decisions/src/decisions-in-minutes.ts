import { signedContents } from '@schakel/minutes';

// Its words are signed with the minutes; what becomes of it afterwards is not.
signedContents.add('decisions', `select jsonb_build_array('decision', d.number, d.title, d.text)::text from decision d where d.meeting_id = $1`);
