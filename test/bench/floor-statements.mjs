// What the floor asks. Rows become JSON by row_to_json: the quickest of three ways that were measured (json_build_object costs a quarter more, text put together by hand the same).
const answering = (sql) => `select row_to_json(answer)::text as answer from (select (select d from (${sql}) d) as data) answer`;

const time = (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const one = (columns, from) => `(select o from (select ${columns} from ${from}) o)`;
const many = (columns, from) => `(select coalesce(json_agg(m), '[]') from (select ${columns} from ${from}) m)`;
const nameOf = (p) => `coalesce((select name from organisation where id = ${p}.organisation_id), (select name from organisation_group where id = ${p}.group_id), (select name from body where id = ${p}.party_body_id))`;
const person = (column) => one('who.id, who.name', `person who where who.id = ${column}`);
const clock = '(select demo_day from domain_clock)';
const due = (a) => `(select d from (select ${a}.due_kind as kind, ${a}.due_on as "on", ${a}.due_label as label) d)`;
const partyOrder = `case p.role when 'LEAD' then 0 when 'EXECUTOR' then 1 when 'CONSULTED' then 2 else 3 end, p.position, p.id`;

const cursor = `translate(replace(encode(convert_to(concat('["', coalesce(last.due_on, '9999-12-31'::date), '",', to_json(last.sort_key), ',"', last.id, '"]'), 'UTF8'), 'base64'), E'\\n', ''), '+/=', '-_')`;

const register = `
  with found as materialized (
    select * from action_item where body_id = $1 and state = 'OPEN' order by coalesce(due_on, '9999-12-31'::date), sort_key, id limit 51),
  page as (select *, row_number() over (order by coalesce(due_on, '9999-12-31'::date), sort_key, id) as place from found)
  select (select c from (select
    (select i from (select (select count(*) > 50 from found) as "hasNextPage", (select ${cursor} from page last where place <= 50 order by place desc limit 1) as "endCursor") i) as "pageInfo",
    (select coalesce(json_agg(e), '[]') from (select (select n from (select a.id, a.number, a.title, a.state, a.standing,
      (a.due_on < ${clock} and a.state = 'OPEN') is true as "isOverdue", ${due('a')} as due,
      ${one('b.id, b.code, b.name', 'body b where b.id = a.body_id')} as body,
      ${many(`p.id, p.role, ${nameOf('p')} as name, p.acceptance, p.standing, ${one('o.id, o.slug, o.short_name as "shortName"', 'organisation o where o.id = p.organisation_id')} as organisation`, `action_party p where p.action_id = a.id order by ${partyOrder}`)} as parties,
      ${many(`u.id, ${time('u.at')} as at, u.standing, u.text`, '(select * from progress_update where action_id = a.id order by at desc, id desc limit 1) u')} as updates) n) as node
      from page a where a.place <= 50 order by a.place) e) as edges) c) as "actionItems"`;

const reference = (value) => `case
  when ${value} is null then null
  when c.key in ('authorId', 'answeredById', 'contactId') then (select name from person where id = (${value})::uuid)
  when c.key = 'partyId' then (select ${nameOf('q')} from action_party q where q.id = (${value})::uuid)
  when c.key = 'dueBodyId' then (select name from body where id = (${value})::uuid)
  when c.key = 'originDecisionId' then (select number from decision where id = (${value})::uuid)
  else ${value} end`;

const action = `
  select ${one(`a.id, a.number, a.title, a.kind, a.state, a.standing, a.level, a.condition, a.source_text as "sourceText", a.done_report as "doneReport",
    a.closing_reason as "closingReason", ${time('a.last_word_at')} as "lastWordAt", a.funding_systems as "fundingSystems", (a.due_on < ${clock} and a.state = 'OPEN') is true as "isOverdue",
    ${due('a')} as due, ${one('b.id, b.code, b.name, b.ended_on as "endedOn"', 'body b where b.id = a.body_id')} as body,
    (select v from (select a.provenance_kind as kind, a.provenance_place as place, a.provenance_quote as quote, a.provenance_assumptions as assumptions) v) as provenance,
    (select coalesce(json_agg(t), '[]') from (select position::int as position, title from unnest(a.theme_titles) with ordinality as theme(title, position)) t) as themes,
    ${one(`s.id, ${nameOf('s')} as name`, 'action_party s where s.id = a.standing_party_id')} as "standingParty", ${person('a.created_by_id')} as "createdBy",
    ${one(`d.id, d.number, d.title, d.taken_on as "takenOn", d.state, ${one('b.code, b.name', 'body b where b.id = d.body_id')} as body`, 'decision d where d.id = a.origin_decision_id')} as origin,
    ${many('r.id, r.number, r.title, r.state', 'action_dependency l join action_item r on r.id = l.requires_id where l.action_id = a.id order by r.sort_key')} as requires,
    ${many('r.id, r.number', 'action_dependency l join action_item r on r.id = l.action_id where l.requires_id = a.id order by r.sort_key')} as "requiredBy",
    ${many(`p.id, p.role, ${nameOf('p')} as name, p.note, p.acceptance, p.standing, p.forecast_on as "forecastOn", ${time('p.last_word_at')} as "lastWordAt",
      ${one('o.id, o.slug, o.short_name as "shortName"', 'organisation o where o.id = p.organisation_id')} as organisation, ${one('g.id, g.slug', 'organisation_group g where g.id = p.group_id')} as "group",
      ${one('b.id, b.code', 'body b where b.id = p.party_body_id')} as body, ${person('p.contact_id')} as contact`, `action_party p where p.action_id = a.id order by ${partyOrder}`)} as parties,
    ${many(`u.id, ${time('u.at')} as at, u.standing, u.text, u.evidence_url as "evidenceUrl", u.forecast_on as "forecastOn", ${person('u.author_id')} as author,
      ${one(`p.id, ${nameOf('p')} as name`, 'action_party p where p.id = u.party_id')} as party`, '(select * from progress_update where action_id = a.id order by at desc, id desc limit 200) u')} as updates,
    ${many(`c.id, ${time('c.at')} as at, c.text, c.reply_to as "replyTo", ${person('c.author_id')} as author`, '(select * from action_comment where action_id = a.id order by at desc, id desc limit 200) c order by c.at, c.id')} as comments,
    ${many(`d.id, d.requested_on as "requestedOn", d.reason, ${time('d.at')} as at, d.answer, ${person('d.author_id')} as author`, 'due_request d where d.action_id = a.id order by d.at desc, d.id desc')} as "dueRequests",
    ${many(`h.id, h.act, h.what, ${time('h.domain_at')} as "domainAt", ${time('h.recorded_at')} as "recordedAt", ${person('h.actor_id')} as actor,
      ${one('o.id, o.short_name as "shortName"', 'organisation o where o.id = h.on_behalf_of_id')} as "onBehalfOf",
      (select coalesce(json_agg(f), '[]') from (select c.key as field, ${reference('c.value ->> 0')} as "from", ${reference('c.value ->> 1')} as "to" from jsonb_each(h.changes) c where c.key <> 'replyTo') f) as changes`,
    '(select * from history_entry where subject_id = a.id order by recorded_at desc, id desc limit 200) h')} as history`, 'action_item a where a.number = $1')} as "actionItem"`;

const party = (column) => one('o.id, o.slug, o.name, o.short_name as "shortName"', `organisation o where o.id = ${column}`);
const neighbour = (condition) => one('n.id, n.code, n.name', `body n where n.id = ${condition}`);
const source = (row, ...parts) => `(select v from (select ${parts.map((part) => `${row}.provenance_${part} as ${part}`).join(', ')}) v)`;
const somebody = (column) => one('who.id, who.name, who.is_example as "isExample"', `person who where who.id = ${column}`);

const agenda = `
  select ${one(`m.id, m.number, m.title, m.held_on as "heldOn", m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, m.online_url as "onlineUrl", m.note, m.state, m.level, ${time('m.convened_at')} as "convenedAt",
    ${neighbour('m.body_id')} as body, ${source('m', 'kind', 'place')} as provenance,
    ${many(`i.id, i.version, i.position, i.starts_after as "startsAfter", i.title, i.explanation, i.subject, i.purpose, i.minutes, i.level, i.state, i.reason, i.is_dealt_with as "isDealtWith",
      ${person('i.presenter_id')} as presenter, ${party('i.presenter_organisation_id')} as "presenterOrganisation", ${person('i.proposed_by_id')} as "proposedBy",
      ${many(`p.id, p.version, p.state, ${many(`v.id, v.number, v.name, v.size, v.file_id as "fileId", ${time('v.added_at')} as "addedAt", ${person('v.added_by_id')} as "addedBy"`,
    'agenda_paper_version v where v.paper_id = p.id order by v.number desc')} as versions`, 'agenda_paper p where p.agenda_item_id = i.id order by p.created_at, p.id')} as papers`,
  `agenda_item i where i.meeting_id = m.id and i.state = 'ACCEPTED' order by i.position`)} as agenda`, 'meeting m where m.number = $1')} as meeting`;

const holds = (row) => `(${row}."from" is null or ${row}."from" <= ${clock}) and (${row}.until is null or ${row}.until >= ${clock})`;

const body = `
  select ${one(`b.id, b.code, b.name, b.kind, b.purpose, b.cadence_text as "cadenceText", b.cadence_per_year as "cadencePerYear", b.is_temporary as "isTemporary",
    (b.ended_on is null and b.ends_on < ${clock}) is true as "isPastItsEnd", b.ends_on as "endsOn", b.ended_on as "endedOn", b.end_condition as "endCondition",
    ${one('r.id, r.slug, r.name', 'region r where r.id = b.region_id')} as region, ${neighbour('b.above_id')} as above, ${many('n.id, n.code, n.name', 'body n where n.above_id = b.id and n.ended_on is null order by n.position, n.id')} as below,
    ${neighbour('b.formed_from_id')} as "formedFrom", ${neighbour('b.successor_id')} as successor, ${source('b', 'kind', 'place', 'quote')} as provenance,
    ${many(`f.id, f.kind, f.state, ${party('f.organisation_id')} as organisation, ${somebody('f.person_id')} as person, ${somebody('f.substitute_id')} as substitute, ${source('f', 'kind', 'place', 'quote')} as provenance`,
    `body_function f where f.body_id = b.id and ${holds('f')} order by case f.kind when 'REGIE' then 0 when 'INVITATION' then 1 when 'CHAIR' then 2 else 3 end, f.id`)} as functions,
    ${many(`s.id, s.role, s.domain, s.label, s.note, s."from", s.until, ${party('s.organisation_id')} as organisation, ${source('s', 'kind', 'place', 'quote')} as provenance,
      ${many(`h.id, h."from", h.until, ${somebody('h.person_id')} as person, ${somebody('h.substitute_id')} as substitute, ${source('h', 'kind', 'place')} as provenance`, `membership h where h.seat_id = s.id and ${holds('h')} order by h."from", h.id`)} as memberships`,
    `seat s where s.body_id = b.id and ${holds('s')} order by s.position, s.id`)} as seats,
    ${many(`m.id, m.number, m.title, m.state, m.held_on as "heldOn", m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, m.lapsed_reason as "lapsedReason", ${source('m', 'kind', 'place')} as provenance`,
    'meeting m where m.body_id = b.id order by m.held_on desc, m.id desc')} as meetings`, 'body b where b.code = $1')} as body`;

const counts = (condition) => `count(*) filter (where ${condition})`;
const standing = (word) => counts(`a.standing = '${word}'`);
const allCounts = `count(*) as open, ${standing('ON_TRACK')} as "onTrack", ${standing('ATTENTION')} as attention, ${standing('STUCK')} as stuck, ${standing('NO_WORD')} as "noWord",
  ${counts(`a.due_on < ${clock} and a.state = 'OPEN'`)} as overdue`;

/** The direct aggregate, per body. It leaves out what the coordinator of the data set may not see, so that both answer the same. */
const overview = `
  with counted as (
    select a.body_id, ${allCounts} from action_item a
     where a.state in ('OPEN', 'REPORTED_DONE', 'SLEEPING', 'WAITING') and (a.level <> 'CONFIDENTIAL' or a.reader_person_ids && array[$1::uuid] or a.reader_organisation_ids && array[$2::uuid]) group by a.body_id)
  select (select o from (select
    (select t from (select sum(open)::int as open, sum("onTrack")::int as "onTrack", sum(attention)::int as attention, sum(stuck)::int as stuck, sum("noWord")::int as "noWord", sum(overdue)::int as overdue from counted) t) as total,
    ${many(`${one('b.code, b.name', 'body b where b.id = c.body_id')} as body, (select n from (select c.open, c."onTrack", c.attention, c.stuck, c."noWord", c.overdue) n) as counts`, 'counted c join body place on place.id = c.body_id order by place.position, place.id')} as bodies) o) as "actionOverview"`;

const pieces = (marked) => `(select coalesce(json_agg(p), '[]') from (select text, place % 2 = 0 as "isHit" from regexp_split_to_table(${marked}, '[' || chr(2) || chr(3) || ']') with ordinality as one(text, place) where text <> '') p)`;

/** By the same index, ranked the same. It leaves out what is confidential: the coordinator of the data set, who asks the product, is named nowhere. */
const search = `
  with question as (select $1::tsquery as words, $2::tsquery as titled, (select demo_day from domain_clock) as today),
    found as materialized (
      select e.record_id, e.number, e.title, e.address, e.state, e.shown_body_id, e.on_day, e.ended_on is not null and e.ended_on <= q.today as is_ended,
             e.words @@ q.titled as is_titled, ts_rank(e.words, q.words) as rank
        from search_entry e, question q where e.words @@ (q.words && '''#kind:DECISION'''::tsquery) and e.level <> 'CONFIDENTIAL'),
    page as (select *, row_number() over (order by is_titled desc, is_ended, rank desc, on_day desc nulls last, number, record_id) as place from found order by place limit 21)
  select (select c from (select (select count(*) from found) as "totalCount", (select i from (select (select count(*) > 20 from page) as "hasNextPage") i) as "pageInfo",
    (select coalesce(json_agg(e), '[]') from (select (select n from (select f.record_id as id, f.number, f.address, f.state, f.is_ended as "isEnded", f.on_day as "on",
      ${pieces(`ts_headline('schakel_dutch', f.title, q.words, 'HighlightAll=true, StartSel=' || chr(2) || ', StopSel=' || chr(3))`)} as title,
      ${one('b.id, b.code, b.name', 'body b where b.id = f.shown_body_id')} as body) n) as node from page f, question q where f.place <= 20 order by f.place) e) as edges) c) as search`;

/** The same rows as the product writes: the word, the party, the action, history of both, the key of the request. $1 party, $2 standing, $3 text, $4 person, $5 key. */
const progress = `
  with said as (
      select p.id, p.action_id, p.organisation_id, a.level, a.body_id, a.reader_person_ids, a.reader_organisation_ids, a.reader_body_ids
        from action_party p join action_item a on a.id = p.action_id where p.id = $1::uuid),
    word as (
      insert into progress_update (id, level, body_id, reader_person_ids, reader_organisation_ids, reader_body_ids, action_id, party_id, standing, text, author_id, at)
      select gen_random_uuid(), level, body_id, reader_person_ids, reader_organisation_ids, reader_body_ids, action_id, id, $2, $3, $4::uuid, now() from said returning id),
    party as (update action_party set standing = $2, last_word_at = now(), acceptance = 'ACCEPTED', forecast_on = null, version = version + 1 where id = $1::uuid),
    action as (update action_item set standing = $2, standing_party_id = $1::uuid, last_word_at = now() where id = (select action_id from said)),
    history as (
      insert into history_entry (id, level, body_id, reader_person_ids, reader_organisation_ids, reader_body_ids, act, what, record_id, subject_id, operation, actor_id, on_behalf_of_id, domain_at, recorded_at, changes, salt, digest)
      select gen_random_uuid(), level, body_id, reader_person_ids, reader_organisation_ids, reader_body_ids, of.act, of.what, of.record_id, action_id, 'reportProgress', $4::uuid, organisation_id, now(), now(),
             jsonb_build_object('standing', jsonb_build_array(null, $2::text), 'text', jsonb_build_array(null, $3::text)), md5($5), md5($5) || md5($3)
        from said cross join lateral (select 'CREATED' as act, 'ProgressUpdate' as what, (select id from word) as record_id union all select 'CHANGED', 'ActionParty', said.id) of),
    key as (insert into idempotency_key (person_id, key, request_digest, answer, created_at) values ($4::uuid, $5, md5($5), '{}', now()))`;

export const floorStatements = {
  // Statements that write stand at the top.
  progress: `${progress} select row_to_json(answer)::text as answer from (select (select d from (select ${one('action_id as id', 'said')} as "reportProgress") d) as data) answer`,
  register: answering(register),
  action: answering(action),
  agenda: answering(agenda),
  body: answering(body),
  overview: answering(overview),
  search: answering(search),
};
