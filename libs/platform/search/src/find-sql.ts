import { mark, titleKey, wordsOnly } from './index-sql.js';
import { definer, fewHits, mostFound, mostRanked, visibleEntries } from './query-sql.js';
import { searchables } from './searchables.js';

const allKinds = (): string => `array[${[...new Set(searchables.all().map(({ kind }) => `'${kind}'`))].join(', ')}]::text[]`;

/** Entries that a filter by time leaves, under row-level security. */
const left = (): string => `(asked.from_day is null or on_day >= asked.from_day) and (asked.until_day is null or on_day <= asked.until_day)
      and (not asked.only_current or ended_on is null or ended_on > asked.today) and (${visibleEntries()})`;

/** The statement that everything waits for: those who answer a question, by the index on words. Nobody else is counted, ranked or shown. */
const answering = (columns: string, question: string, most: number | string): string =>
  `select ${columns} from search_entry where words @@ ${question} and ${left()} limit ${most}`;

const marked = (column: string): string =>
  `ts_headline('schakel_dutch', ${wordsOnly(column)}, sought, 'HighlightAll=true, StartSel=' || chr(2) || ', StopSel=' || chr(3))`;

const page = `select jsonb_agg(jsonb_build_object('id', record_id, 'kind', kind, 'number', number, 'title', title, 'text', left(text, 10000),
            'markedTitle', ${marked('title')}, 'markedText', ${marked('left(text, 10000)')}, 'address', address, 'state', state, 'bodyId', shown_body_id, 'on', on_day,
            'isEnded', ended_on is not null and ended_on <= asked.today, 'subject',
            (select jsonb_build_object('kind', above.kind, 'number', above.number, 'title', above.title, 'address', above.address)
               from search_entry above where above.record_id = found.subject_id and above.record_id <> found.record_id)) order by place)
      into hits from unnest(shown) with ordinality as one(id, place) join search_entry found on found.record_id = one.id`;

const rankedColumns = `record_id, kind, number, on_day, coalesce(number_key = asked.whole, false) or coalesce(title_key = asked.whole, false) as is_exact,
        case when near is not null then word_similarity(near[1], folded) end as nearness, words @@ titled as is_titled,
        ended_on is null or ended_on > asked.today as is_current, ts_rank(words, sought) as rank`;

const bestFirst = 'is_exact desc, nearness desc, is_titled desc, is_current desc, rank desc, on_day desc nulls last, number, record_id';

/** The page of those ids, best first. */
const best = `shown := array(select record_id from (select ${rankedColumns} from search_entry where record_id = any (ids) and (asked.kinds is null or kind = any (asked.kinds))) found
        order by ${bestFirst} offset asked.skip limit asked.take);`;

const countsOfIds = `select jsonb_object_agg(kind, number) into counts from (select kind, count(*) as number from search_entry where record_id = any (ids) group by kind) each;`;

/** One pass over what is not too much: counted, ranked, and the page of it. */
const countAndRank = (): string => `wanted := question && narrowing;
    sought := question;
    titled := search_titled(question);
    with found as materialized (${answering(rankedColumns, 'wanted', mostRanked + 1)})
    select (select count(*) from found), (select jsonb_object_agg(each.kind, each.number) from (select kind, count(*) as number from found group by kind) each),
           array(select record_id from found where asked.kinds is null or kind = any (asked.kinds) order by ${bestFirst} offset asked.skip limit asked.take)
      into total, counts, shown;`;

/**
 * How many there are of each kind, up to one more than the limit: each pass counts the kinds that are not known yet, and takes so many rows that
 * it sees either all of them or one kind's limit.
 */
const countEachKind = (): string => `open_kinds := ${allKinds()};
      chosen := wanted;
      loop
        most := cardinality(open_kinds) * ${mostFound} + 1;
        select jsonb_object_agg(kind, least(number, ${mostFound + 1})), coalesce(sum(number), 0) into counted, total
          from (select kind, count(*) as number from (${answering('kind', 'chosen', 'most')}) found group by kind) each;
        counts := counts || case when total < most then coalesce(counted, '{}')
          else (select jsonb_object_agg(key, value) from jsonb_each(counted) where value::int > ${mostFound}) end;
        exit when total < most;
        open_kinds := array(select kind from unnest(open_kinds) kind where not counts ? kind);
        exit when cardinality(open_kinds) = 0;
        chosen := wanted && search_filter(null, null, null, open_kinds);
      end loop;`;

/** Of what is common: current titles, then anything, and what was typed whole. */
const chooseSome = (): string => `chosen := wanted && search_filter(null, null, null, asked.kinds);
      ids := array(${answering('record_id', `(titled && chosen && '''${mark.current}'''::tsquery)`, mostFound)})
        || array(${answering('record_id', 'chosen', mostFound)})
        || array(select record_id from search_entry where number_key = asked.whole and words @@ chosen and ${left()} limit ${mostFound})
        || array(select record_id from search_entry where title_key = asked.whole and words @@ chosen and ${left()} limit ${mostFound});`;

/** Words that nothing visible has are taken for mistyped, and looked for among the titles and names that may be seen; not those with a digit: numbers that look alike are others. */
const whatIsNear = (): string => `near := array(select one from unnest(asked.typed) one
        where length(one) > 2 and numnode(plainto_tsquery('schakel_dutch', ${wordsOnly('one')})) > 0
           and not exists (select 1 from search_entry where words @@ search_word(one, true, true) and (${visibleEntries()})));
      if cardinality(near) = 0 or exists (select 1 from unnest(near) one where one ~ '[[:digit:]]') then near := null; else
        question := search_question(array(select one from unnest(asked.typed) one where one <> all (near)), asked.phrases, asked.without, true);
        perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
        near := array(select search_fold(one) from unnest(near) one);
        ids := array(select record_id from (
          select record_id, folded from search_entry where folded %> near[1] and folded %> all (near)
             and (numnode(question) = 0 or words @@ question) and (numnode(narrowing) = 0 or words @@ narrowing) and ${left()} limit ${mostFound}) found
          order by word_similarity(near[1], folded) desc limit 50);
        sought := question;
        titled := search_titled(question);
        select jsonb_object_agg(one, better) into suggestions from unnest(near) one cross join lateral (
          select word as better from search_entry cross join lateral regexp_split_to_table(title, '[^[:alnum:]]+') word
           where record_id = any (ids) and length(word) > 2 and similarity(search_fold(word), one) >= 0.3
           order by similarity(search_fold(word), one) desc, word limit 1) best;
        ${countsOfIds}
        ${best}
      end if;`;

export const findSignature = 'search_find(jsonb)';

/**
 * Everything a page of results needs, in one call: beyond row-level security, with the predicate of every entity in each statement.
 * More than are ranked: counts then stop at one more than the limit, and `total` is their sum.
 */
export const findFunction = (): string => `create or replace function search_find(request jsonb) returns jsonb ${definer} as $$
  declare
    asked record;
    question tsquery; sought tsquery; titled tsquery; narrowing tsquery; wanted tsquery; chosen tsquery;
    ids uuid[]; shown uuid[]; near text[]; open_kinds text[]; suggestions jsonb; counted jsonb; counts jsonb; hits jsonb;
    total bigint; most int;
  begin
    select * into asked from jsonb_to_record(request) as r(typed text[], phrases text[], without text[], whole text, kinds text[], body text, party text, region text,
      from_day date, until_day date, only_current boolean, today date, skip int, take int);
    asked.whole := ${titleKey('asked.whole')};
    question := search_question(asked.typed, asked.phrases, asked.without, false);
    if numnode(question) = 0 then return jsonb_build_object('hits', '[]'::jsonb, 'counts', '{}'::jsonb, 'isEmpty', true); end if;
    narrowing := search_filter(asked.body, asked.party, asked.region, null);
    ${countAndRank()}
    if total < ${fewHits} then
      question := search_question(asked.typed, asked.phrases, asked.without, true);
      ${countAndRank()}
    end if;
    if total > ${mostRanked} then
      counts := '{}';
      ${countEachKind()}
      ${chooseSome()}
      ${best}
    elsif total = 0 and cardinality(asked.typed) > 0 then
      ${whatIsNear()}
    end if;
    ${page};
    return jsonb_build_object('hits', coalesce(hits, '[]'), 'counts', coalesce(counts, '{}'), 'suggestions', suggestions, 'isNear', near is not null and cardinality(ids) > 0,
      'isWide', most is not null);
  end $$`;
