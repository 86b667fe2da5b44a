import { searchable } from '@schakel/search';
import { Meeting } from './meeting.entity.js';

searchable(Meeting, {
  kind: 'MEETING',
  number: 'r.number',
  title: 'r.title',
  address: 'r.number',
  state: 'r.state',
  body: 'r.body_id',
  on: 'r.held_on',
  endedOn: `case when r.state in ('HELD', 'ADOPTED', 'LAPSED') then '-infinity'::date end`,
});
