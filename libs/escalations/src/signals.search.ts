import { searchable } from '@schakel/search';
import { Signal } from './signal.entity.js';

searchable(Signal, {
  kind: 'SIGNAL', number: 'r.number', title: 'r.title', text: `concat_ws(' ', r.explanation, r.answer)`, address: 'r.number', state: 'r.state', body: 'r.body_id',
  endedOn: `case when r.state <> 'OPEN' then '-infinity'::date end`,
});
