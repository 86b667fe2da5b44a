import 'reflect-metadata';
import { scheduleWhy } from '@schakel/operations';
import { schedules } from '../src/schedules.js';

it.each(schedules.map(({ key }) => key))('Beheer says in Dutch what %s is for', (key) => {
  expect(scheduleWhy(key)).toMatch(/^[A-Z].*\.$/);
});
