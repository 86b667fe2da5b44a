export * from './calendar-event.js';
export * from './calendar-file.js';
