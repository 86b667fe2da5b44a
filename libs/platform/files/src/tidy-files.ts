import { realNow } from '@schakel/kernel';
import { unit } from '@schakel/database';
import type { Schedule } from '@schakel/jobs';

const kept = 24 * 60 * 60 * 1_000;

/** Every night: what was sent and hangs under nothing goes, and what never came whole. */
export const tidyFilesSchedule: Schedule = {
  key: 'tidy-files',
  time: 'MACHINE',
  cron: '50 4 * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'A file that was chosen and then not used belongs to nothing, and nobody can find it.',
  tick: async () => {
    const before = [new Date(realNow().getTime() - kept)];
    await unit().execute('delete from stored_file where attached_to_id is null and uploaded_at < $1', before);
    await unit().execute('delete from file_chunk where added_at < $1 and not exists (select 1 from stored_file file where file.id = file_id)', before);
  },
};
