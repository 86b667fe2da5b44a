import { searchable } from '@schakel/search';
import { Decision } from './decision.entity.js';
import { Recommendation } from './recommendation.entity.js';

searchable(Decision, {
  kind: 'DECISION',
  number: 'r.number',
  title: 'r.title',
  text: 'r.text',
  address: 'r.number',
  state: 'r.state',
  body: 'r.body_id',
  on: 'r.taken_on',
  endedOn: `case when r.state in ('REJECTED', 'WITHDRAWN', 'EXECUTED', 'REPLACED') then '-infinity'::date end`,
});

searchable(Recommendation, { kind: 'RECOMMENDATION', title: `'Aanbeveling ' || r.position`, text: 'r.text', body: 'r.body_id' });
