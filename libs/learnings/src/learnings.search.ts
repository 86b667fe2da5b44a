import { searchable } from '@schakel/search';
import { Learning } from './learning.entity.js';

searchable(Learning, { kind: 'LEARNING', number: 'r.number', title: 'r.title', text: 'r.text', address: 'r.number', body: 'r.body_id' });
