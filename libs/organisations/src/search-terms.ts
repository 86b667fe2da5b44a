import { unit } from '@schakel/database';
import type { Schedule } from '@schakel/jobs';
import { addDays } from '@schakel/kernel';

/** A week back: what a night of outage missed is done the next. */
const lookBack = 7;

const ended = (table: string, column: string): string => `array(select distinct ${column} from ${table} where until between $1::date and $2::date)`;

/** Each night: who left a group or a region the day before is no longer found through it. */
export const searchTermsSchedule: Schedule = {
  key: 'search-terms',
  time: 'DOMAIN',
  cron: '5 0 * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'Terms in a group or a region end at midnight, without a change that search could follow.',
  tick: async ({ day }) => {
    await unit().manager.query(
      `select search_index_organisation(${ended('region_provider', 'organisation_id')}), search_index_region(${ended('region_provider', 'region_id')}),
              search_index_organisation_group(${ended('group_member', 'group_id')})`,
      [addDays(day, -lookBack - 1), addDays(day, -1)],
    );
  },
};
