import type { Moment } from '@schakel/kernel';
import { UnitOfWork } from '@schakel/database';
import { domainMoment } from '@schakel/access';
import { enqueue, jobKind } from '@schakel/jobs';
import type { DataSource } from 'typeorm';
import { findConvocations, meetingsToTell } from './find-convocations.js';
import { tellConvocation, type ConvocationSettings } from './tell-convocation.js';

/** Brings everybody up to date about the meetings that he was, or must be, called to. */
export const convocationsDue = jobKind<{ at: string }>('convocations.due', 'Uitnodigingen en afzeggingen bijwerken');

const system = <T>(dataSource: DataSource, moment: Moment, work: () => Promise<T>): Promise<T> =>
  UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'convoke' }, work, 'sweep');

/** Asks for work where somebody joined or left. Beyond any viewer. */
export async function askForConvocations(moment: Moment): Promise<void> {
  if ((await meetingsToTell(moment.day)).length > 0) await enqueue(convocationsDue, { at: moment.at.toISOString() });
}

/** Tells what must be told about one meeting. May be killed and run again: who was told is found told. One person who cannot be told does not keep the others waiting. */
export async function tellAboutMeeting(dataSource: DataSource, meetingId: string, settings: ConvocationSettings, moment?: Moment): Promise<void> {
  const now = moment ?? await domainMoment(dataSource);
  const found = await system(dataSource, now, () => findConvocations(meetingId, now.day));
  const failures: unknown[] = [];
  for (const finding of found) await tellConvocation(dataSource, finding, now, settings).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${found.length} persons could not be told: ${String(failures[0])}`);
}

export async function tellAboutAll(dataSource: DataSource, moment: Moment, settings: ConvocationSettings): Promise<void> {
  for (const meetingId of await system(dataSource, moment, () => meetingsToTell(moment.day))) await tellAboutMeeting(dataSource, meetingId, settings, moment);
}
