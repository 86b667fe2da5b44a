import { searchable } from '@schakel/search';
import { ActionItem } from './action-item.entity.js';
import { ActionComment, ProgressUpdate } from './action-records.entity.js';

const day = `(r.at at time zone 'Europe/Amsterdam')::date`;

searchable(ActionItem, {
  kind: 'ACTION',
  number: 'r.number',
  title: 'r.title',
  text: `concat_ws(' · ', r.source_text, r.source_actor, r.condition, nullif(array_to_string(r.theme_titles, ' · '), ''), r.done_report, r.closing_reason)`,
  address: 'r.number',
  state: 'r.state',
  body: 'r.body_id',
  parties: `array(select unnest(array[part.organisation_id, part.group_id, part.party_body_id, part.on_behalf_of_body_id]) from action_party part where part.action_id = r.id)`,
  on: 'r.due_on',
  endedOn: `case when r.state in ('DONE', 'WITHDRAWN') then '-infinity'::date end`,
  dependsOn: [{ table: 'action_party', refersBy: 'action_id', columns: ['organisation_id', 'group_id', 'party_body_id', 'on_behalf_of_body_id'] }],
});

// What is said under an action stands on its page.
searchable(ProgressUpdate, { kind: 'PROGRESS', title: `''`, text: 'r.text', state: 'r.standing', subject: 'r.action_id', body: 'r.body_id', on: day });
// Who is named stands in a text as '@[id]'.
searchable(ActionComment, {
  kind: 'COMMENT', title: `''`, text: `regexp_replace(r.text, '@\\[[^]]*\\]', '…', 'g')`, subject: 'r.action_id', body: 'r.body_id', on: day,
});
