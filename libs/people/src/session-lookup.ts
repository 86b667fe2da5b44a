import { declareFunction } from '@schakel/database';
import { isLive } from './session.entity.js';
import { sessionTerms } from './terms.js';

// From the moment of the deactivation, also while the job that revokes the sessions is still waiting.
const takesPart = 'not exists (select 1 from person p where p.id = s.person_id and p.deactivated_at is not null)';

/**
 * Whose session a token opens; no row for a token that is absent, unknown, expired or revoked. Runs before a viewer exists, so as definer.
 * Notes the use at most once a minute, and leaves that to another request when one is already at it: no request waits for it.
 */
declareFunction(
  'session_of(text)',
  `create or replace function session_of(token_hash text) returns table (session_id uuid, person_id uuid)
     language sql volatile security definer set search_path = public, pg_temp as $$
   with found as (
     select s.id, s.person_id, s.last_used_at < clock_timestamp() - interval '${sessionTerms.touchMinutes} minutes' as is_stale
       from session s where s.token_hash = session_of.token_hash and ${isLive('s')} and ${takesPart}),
   noticed as (
     select s.id from session s join found on found.id = s.id and found.is_stale for no key update of s skip locked),
   touched as (
     update session s set last_used_at = clock_timestamp() from noticed where s.id = noticed.id)
   select found.id, found.person_id from found
   $$`,
  true,
);

/** The same for a request that nobody asked for: a page that keeps up by itself is no use of a session, so nothing is noted. */
declareFunction(
  'session_seen(text)',
  `create or replace function session_seen(token_hash text) returns table (session_id uuid, person_id uuid)
     language sql stable security definer set search_path = public, pg_temp as $$
   select s.id, s.person_id from session s where s.token_hash = session_seen.token_hash and ${isLive('s')} and ${takesPart}
   $$`,
  true,
);

/** Which of these sessions still work. For open live streams: looking is no use of a session, so nothing is noted. */
declareFunction(
  'sessions_alive(uuid[])',
  `create or replace function sessions_alive(session_ids uuid[]) returns setof uuid
     language sql stable security definer set search_path = public, pg_temp as $$
   select s.id from session s where s.id = any (session_ids) and ${isLive('s')} and ${takesPart}
   $$`,
  true,
);
