import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Field } from '../components/field.js';
import { LinkButton, TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Loaded } from '../data/loaded.js';
import type { SearchKind } from '../generated/enums.js';
import type { SearchQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { announcementOf, countText } from './count-words.js';
import { HitLines } from './hit-lines.js';
import { kinds } from './kinds.js';
import { kindsFound } from './search-search.js';
import { rememberSearch } from './recent.js';
import { SearchFilters } from './search-filters.js';
import { filterOf, hasFilter, longestSearch, readSearchPage, type SearchPageSearch } from './search-search.js';
import { useSearch } from './use-search.js';

type Found = SearchQuery['search'];

const route = getRouteApi('/_signed-in/zoeken');

const atOnce = 20;

function useChangeView() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (change: SearchPageSearch) => void navigate({ search: readSearchPage({ ...search, ...change }), replace: true, resetScroll: false });
}

/** Searches when typing rests, and at once on Enter. */
function SearchField({ onChange }: { onChange: (change: SearchPageSearch) => void }) {
  const { q = '' } = route.useSearch();
  const [text, setText] = useState(q);
  const [seen, setSeen] = useState(q);
  if (seen !== q) {
    setSeen(q);
    if (text.trim() !== q) setText(q);
  }
  useEffect(() => {
    if (text.trim() === q) return undefined;
    const timer = setTimeout(() => onChange({ q: text }), 300);
    return () => clearTimeout(timer);
  });
  return (
    <form role="search" onSubmit={(event) => { event.preventDefault(); onChange({ q: text }); }}>
      <Field label={m.search_label()} hint={m.search_hint()}>
        {(ids) => (
          <input
            {...ids}
            type="search"
            className="utrecht-textbox utrecht-textbox--html-input"
            {...{ value: text, maxLength: longestSearch, spellCheck: false, autoComplete: 'off' }}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </form>
  );
}

/** How many of each kind; each a link to those. */
function KindLinks({ found, chosen }: { found: Found; chosen: SearchKind | undefined }) {
  const search = route.useSearch();
  const total = found.counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const isCapped = found.counts.some((one) => one.isCapped);
  const link = (kind: SearchKind | undefined, label: string, count: string) => (
    <li key={kind ?? 'all'}>
      <TextLink to="/zoeken" search={readSearchPage({ ...search, soort: kind })} aria-current={kind === chosen ? 'true' : undefined} className="kind-link">
        {label} <span className="quiet">{count}</span>
      </TextLink>
    </li>
  );
  return (
    <nav aria-label={m.search_kinds()}>
      <ul className="plain-list row kind-links">
        {link(undefined, m.search_everything(), countText(total, isCapped))}
        {kindsFound.flatMap((kind) => {
          const count = found.counts.find((one) => one.kind === kind);
          return count ? [link(kind, kinds[kind].words(), countText(count.count, count.isCapped))] : [];
        })}
      </ul>
    </nav>
  );
}

function Nothing({ found }: { found: Found }) {
  const search = route.useSearch();
  const clear = hasFilter(search) ? <LinkButton to="/zoeken" search={readSearchPage({ q: search.q })}>{m.search_without_filters()}</LinkButton> : undefined;
  return (
    <EmptyState title={announcementOf(found)} action={clear}>
      {m.search_help()}
    </EmptyState>
  );
}

function Suggestion({ suggestion }: { suggestion: string | null | undefined }) {
  const search = route.useSearch();
  if (!suggestion) return null;
  return (
    <p>
      {m.search_did_you_mean()}{' '}
      <TextLink to="/zoeken" search={readSearchPage({ ...search, q: suggestion })}>{suggestion}</TextLink>?
    </p>
  );
}

/** The next hits, and a button for those after. */
function More({ after }: { after: string }) {
  const search = route.useSearch();
  const [isOpen, setOpen] = useState(false);
  const { data } = useSearch(isOpen ? (search.q ?? '') : '', filterOf(search), atOnce, after);
  if (!isOpen || !data) return <Button busy={isOpen} onClick={() => setOpen(true)}>{m.search_more()}</Button>;
  const { edges, pageInfo } = data.search;
  return (
    <>
      <HitLines hits={edges.map(({ node }) => node)} />
      {pageInfo.hasNextPage && pageInfo.endCursor ? <More after={pageInfo.endCursor} /> : null}
    </>
  );
}

function Results({ found }: { found: Found }) {
  const search = route.useSearch();
  const { endCursor, hasNextPage } = found.pageInfo;
  return (
    <section className="stack" aria-label={m.search_results()}>
      <KindLinks found={found} chosen={search.soort} />
      <p className="quiet shown-count" role="status">{found.edges.length > 0 ? announcementOf(found) : ''}</p>
      <Suggestion suggestion={found.suggestion} />
      {found.edges.length === 0 ? <Nothing found={found} /> : <HitLines hits={found.edges.map(({ node }) => node)} />}
      {hasNextPage && endCursor ? <More key={JSON.stringify(search) + endCursor} after={endCursor} /> : null}
    </section>
  );
}

export function SearchPage() {
  const search = route.useSearch();
  const { q = '' } = search;
  const onChange = useChangeView();
  const read = useSearch(q, filterOf(search), atOnce);
  useEffect(() => rememberSearch(q), [q]);
  return (
    <>
      <PageHeader title={m.search_title()} lead={m.search_lead()} />
      <SearchField onChange={onChange} />
      <SearchFilters {...{ search, onChange }} />
      {q === '' ? <EmptyState title={m.search_start()}>{m.search_help()}</EmptyState> : <Loaded read={read}>{(data) => <Results found={data.search} />}</Loaded>}
    </>
  );
}
