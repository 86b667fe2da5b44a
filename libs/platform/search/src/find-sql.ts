import { mark, wordsOnly } from './index-sql.js';
import { definer, mostFound, visibleEntries } from './query-sql.js';
import { searchables } from './searchables.js';

const kinds = (): string => `array[${[...new Set(searchables.all().map(({ kind }) => `'${kind}'`))].join(', ')}]::text[]`;

/** Entries that a filter by time leaves, under row-level security. */
const left = (): string => `(asked.from_day is null or on_day >= asked.from_day) and (asked.until_day is null or on_day <= asked.until_day)
      and (not asked.only_current or ended_on is null or ended_on > asked.today) and (${visibleEntries()})`;

/** The statement that everything waits for: those who answer a question, by the index on words. Held by a spec with EXPLAIN. */
export const answering = (question: string, most = mostFound): string => `select record_id from search_entry where words @@ ${question} and ${left()} limit ${most}`;

const marked = (column: string): string =>
  `ts_headline('schakel_dutch', ${wordsOnly(column)}, sought, 'HighlightAll=true, StartSel=' || chr(2) || ', StopSel=' || chr(3))`;

const page = `select jsonb_agg(jsonb_build_object('id', record_id, 'kind', kind, 'number', number, 'title', title, 'text', left(text, 10000),
            'markedTitle', ${marked('title')}, 'markedText', ${marked('left(text, 10000)')}, 'address', address, 'state', state, 'bodyId', shown_body_id, 'on', on_day,
            'isEnded', ended_on is not null and ended_on <= asked.today, 'subject', subject) order by place)
      from (select found.*, row_number() over () as place,
              (select jsonb_build_object('kind', above.kind, 'number', above.number, 'title', above.title, 'address', above.address)
                 from search_entry above where above.record_id = found.subject_id and above.record_id <> found.record_id) as subject
              from (select * from search_entry where record_id = any (ids) and (asked.kinds is null or kind = any (asked.kinds))
                     order by coalesce(number_key = asked.whole, false) or search_fold(title) = asked.whole desc,
                       case when near is not null then word_similarity(near[1], folded) end desc,
                       words @@ search_weigh(question, 'A') desc, ended_on is null or ended_on > asked.today desc, ts_rank(words, sought) desc,
                       on_day desc nulls last, number, record_id
                     offset asked.skip limit asked.take) found) shown`;

const countsOfAll = (): string => `select jsonb_object_agg(each.kind, counted.number), sum(counted.number) filter (where asked.kinds is null or each.kind = any (asked.kinds))
      from unnest(${kinds()}) each(kind)
     cross join lateral (select count(*) as number from (${answering(`(wanted && ('''${mark.kind}' || each.kind || '''')::tsquery)`, mostFound + 1)}) one) counted
     where counted.number > 0`;

const countsOfFew = `select jsonb_object_agg(kind, number), sum(number) filter (where asked.kinds is null or kind = any (asked.kinds))
      from (select kind, count(*) as number from search_entry where record_id = any (ids) group by kind) each`;

/** Words that nothing visible has are taken for mistyped, and looked for among the titles and names that may be seen. */
const whatIsNear = (): string => `near := array(select one from unnest(asked.typed) one
        where length(one) > 2 and numnode(plainto_tsquery('schakel_dutch', ${wordsOnly('one')})) > 0
           and not exists (select 1 from search_entry where words @@ search_word(one, true) and (${visibleEntries()})));
      if cardinality(near) = 0 then near := null; else
        question := search_question(array(select one from unnest(asked.typed) one where one <> all (near)), asked.phrases, asked.without);
        perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
        near := array(select search_fold(one) from unnest(near) one);
        ids := array(select record_id from (
          select record_id, folded from search_entry where folded %> near[1] and folded %> all (near)
             and (numnode(question) = 0 or words @@ question) and (numnode(narrowing) = 0 or words @@ narrowing) and ${left()} limit ${mostFound}) found
          order by word_similarity(near[1], folded) desc limit 50);
        select jsonb_object_agg(one, better) into suggestions from unnest(near) one cross join lateral (
          select word as better from search_entry cross join lateral regexp_split_to_table(title, '[^[:alnum:]]+') word
           where record_id = any (ids) and length(word) > 2 and similarity(search_fold(word), one) >= 0.3
           order by similarity(search_fold(word), one) desc, word limit 1) best;
      end if;`;

export const findSignature = 'search_find(jsonb)';

/**
 * Everything a page of results needs, in one call: beyond row-level security, with the predicate of every entity in each statement.
 * `wide`: more than are ranked. Counts and total then stop at one more than the limit.
 */
export const findFunction = (): string => `create or replace function search_find(request jsonb) returns jsonb ${definer} as $$
  declare
    asked record;
    question tsquery; sought tsquery; narrowing tsquery; wanted tsquery; chosen tsquery;
    ids uuid[]; near text[]; suggestions jsonb; counts jsonb; total bigint; hits jsonb;
    is_wide boolean;
  begin
    select * into asked from jsonb_to_record(request) as r(typed text[], phrases text[], without text[], whole text, kinds text[], body text, party text, region text,
      from_day date, until_day date, only_current boolean, today date, skip int, take int);
    asked.whole := search_fold(asked.whole);
    question := search_question(asked.typed, asked.phrases, asked.without);
    if numnode(question) = 0 then return jsonb_build_object('hits', '[]'::jsonb, 'counts', '{}'::jsonb, 'total', 0, 'isEmpty', true); end if;
    narrowing := search_filter(asked.body, asked.party, asked.region, null);
    wanted := question && narrowing;
    ids := array(${answering('wanted', mostFound + 1)});
    is_wide := cardinality(ids) > ${mostFound};
    if cardinality(ids) = 0 and cardinality(asked.typed) > 0 then
      ${whatIsNear()}
    end if;
    sought := question;
    if is_wide then
      ${countsOfAll().replace('\n', ' into counts, total\n')};
      chosen := wanted && search_filter(null, null, null, asked.kinds);
      ids := array(${answering(`(search_weigh(question, 'A') && chosen && '''${mark.current}'''::tsquery)`)})
        || array(${answering('chosen')})
        || array(select record_id from search_entry where number_key = asked.whole and (numnode(narrowing) = 0 or words @@ narrowing) and ${left()});
    else
      ${countsOfFew.replace('\n', ' into counts, total\n')};
    end if;
    ${page.replace('\n', ' into hits\n')};
    return jsonb_build_object('hits', coalesce(hits, '[]'), 'counts', coalesce(counts, '{}'), 'total', coalesce(total, 0), 'suggestions', suggestions, 'isNear', near is not null and cardinality(ids) > 0);
  end $$`;
