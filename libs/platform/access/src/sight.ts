import { presentMoment, realNow, type Day, type Moment } from '@schakel/kernel';
import { settingsFromSight, type Viewer } from '@schakel/database';
import type { DataSource } from 'typeorm';
import type { RequestScope } from './request-scope.js';

/** What a browser sent to show its session. */
export interface SessionToken {
  hash: string;
  /** The page asked by itself: that does not count as use of the session. */
  isQuiet: boolean;
}

const lookup = (token: SessionToken | null): 'session_seen' | 'session_of' => (token?.isQuiet ? 'session_seen' : 'session_of');

/**
 * Who the viewer is and what he may see, in one round trip. The database functions it calls run before a viewer exists:
 * session_of and session_seen (people) and viewer_sight (bodies).
 */
export async function scopeOfSession(dataSource: DataSource, token: SessionToken | null): Promise<RequestScope> {
  const realAt = realNow();
  const rows: { demoDay: Day | null; sessionId: string | null; viewer: Viewer | null }[] = await dataSource.query(
    `select clock.demo_day as "demoDay", session.session_id as "sessionId",
            case when session.person_id is not null then viewer_sight(session.person_id, coalesce(clock.demo_day, $2::date)) end as viewer
       from (select max(demo_day) as demo_day from domain_clock) clock left join ${lookup(token)}($1) session on true`,
    [token?.hash ?? null, presentMoment(null, realAt).day],
  );
  const row = rows[0];
  const demoDay = row?.demoDay ?? null;
  return { moment: presentMoment(demoDay, realAt), isDemo: demoDay !== null, viewer: row?.viewer ?? null, sessionId: row?.sessionId ?? null };
}

/**
 * Begins work as the person of a session within the database itself, in the transaction it runs in: no row for a session that does not work.
 * $1 is the token's hash, $2 the day it really is. Statements that follow are planned once for all values: their shape says enough, and
 * planning takes longer than running them.
 */
export const enterSessionSql = (token: SessionToken): string => `
  with clock as (select coalesce(max(demo_day), $2::date) as day from domain_clock),
    seen as materialized (
      select clock.day, viewer_sight(session.person_id, clock.day) as sight from clock cross join ${lookup(token)}($1) session where session.person_id is not null)
  select ${settingsFromSight('seen.sight', 'seen.day')}, set_config('plan_cache_mode', 'force_generic_plan', true) from seen`;

/** The sight of a person on a day: what a mail, digest or export for that person is made with. */
export async function sightOf(dataSource: DataSource, personId: string, day: Day): Promise<Viewer> {
  const rows: { viewer: Viewer }[] = await dataSource.query('select viewer_sight($1, $2::date) as viewer', [personId, day]);
  const viewer = rows[0]?.viewer;
  if (!viewer) throw new Error('viewer_sight gave nothing');
  return viewer;
}

const sightsAtOnce = 250;

/** The sight of many persons on a day, by person. */
export async function sightsOf(dataSource: DataSource, personIds: readonly string[], day: Day): Promise<Map<string, Viewer>> {
  const sights = new Map<string, Viewer>();
  for (let start = 0; start < personIds.length; start += sightsAtOnce) {
    const rows: { viewer: Viewer }[] = await dataSource.query(
      'select viewer_sight(person.id, $2::date) as viewer from unnest($1::uuid[]) person(id)',
      [personIds.slice(start, start + sightsAtOnce), day],
    );
    for (const { viewer } of rows) sights.set(viewer.personId, viewer);
  }
  return sights;
}

/** Which of these sessions still work. */
export async function sessionsAlive(dataSource: DataSource, sessionIds: readonly string[]): Promise<Set<string>> {
  const rows: { id: string }[] = await dataSource.query('select id from sessions_alive($1) id', [sessionIds]);
  return new Set(rows.map(({ id }) => id));
}

/** The demo clock's day, or null when the clock is the real one. */
export async function demoDay(dataSource: DataSource): Promise<Day | null> {
  const rows: { day: Day | null }[] = await dataSource.query('select max(demo_day) as day from domain_clock');
  return rows[0]?.day ?? null;
}

/** The moment it is for the domain, outside a request. */
export const domainMoment = async (dataSource: DataSource): Promise<Moment> => presentMoment(await demoDay(dataSource));
