import { addDays } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { domainMoment } from '@schakel/access';
import { enqueue, handle, type JobContext, type Schedule } from '@schakel/jobs';
import { groupChanged } from '@schakel/organisations';
import { ActionItem } from './action-item.entity.js';
import { registerDueMeetingJobs } from './follow-meeting.job.js';
import { spreadReadability } from './readers.js';

/** Gives the actions in which a group stands the readers that follow from its members now. Twice changes nothing. */
async function keepReaders(groupId: string): Promise<void> {
  const actions = await unit().manager.createQueryBuilder(ActionItem, 'item')
    .where('item.id in (select action_id from action_party where group_id = :groupId)', { groupId })
    .orderBy('item.id')
    .getMany();
  for (const action of actions) await spreadReadability(action);
}

async function onGroupChanged(groupId: string, { dataSource }: Pick<JobContext, 'dataSource'>): Promise<void> {
  const moment = await domainMoment(dataSource);
  await UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'keepReaders' }, () => keepReaders(groupId), 'sweep');
}

/** Registers the jobs of this library in the worker, once per process. */
export function registerActionJobs(): void {
  handle(groupChanged, ({ groupId }, context) => onGroupChanged(groupId, context));
  registerDueMeetingJobs();
}

/** A week back: what a night of outage missed is done the next. */
const lookBack = 7;

/** Each night: a party whose term in a group begins or ended since the day before reads along, or no longer does. */
export const groupTermsSchedule: Schedule = {
  key: 'group-terms',
  time: 'DOMAIN',
  cron: '10 0 * * *',
  timeZone: 'Europe/Amsterdam',
  why: 'Terms in a group begin and end at midnight, and with them the right to read what stands in its name.',
  tick: async ({ day }) => {
    const groups: { id: string }[] = await unit().manager.query(
      'select distinct group_id as id from group_member where "from" between $1::date and $2::date or until between $3::date and $4::date',
      [addDays(day, -lookBack), day, addDays(day, -lookBack - 1), addDays(day, -1)],
    );
    for (const { id } of groups) await enqueue(groupChanged, { groupId: id }, `group-terms ${day} ${id}`);
  },
};
