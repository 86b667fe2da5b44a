import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { DownloadButton, LinkButton } from '../components/link.js';
import { Loading } from '../components/loading.js';
import { PageHeader } from '../components/page-header.js';
import { Tabs } from '../components/tabs.js';
import { Loaded } from '../data/loaded.js';
import type { ActionRowFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { ActionCards } from './action-cards.js';
import { exportAddress, withoutFilters, type ActionSearch } from './action-search.js';
import { ActionTable } from './action-table.js';
import { ActionTimeline } from './action-timeline.js';
import { activeFilters, type ActiveFilter } from './active-filters.js';
import { FilterChips } from './filter-chips.js';
import { usePartyChoices } from './party-choices.js';
import { RegisterCount, focusCount } from './register-count.js';
import { RegisterFilters } from './register-filters.js';
import { RegisterTiles } from './register-tiles.js';
import { useRegister } from './use-register.js';
import { useWide } from './use-wide.js';

const route = getRouteApi('/_signed-in/acties/');

function HeaderActions({ search, mayAdd }: { search: ActionSearch; mayAdd: boolean }) {
  return (
    <>
      {mayAdd ? (
        <LinkButton to="/acties/nieuw" look="primary">
          {m.actions_new()}
        </LinkButton>
      ) : null}
      <DownloadButton href={exportAddress(search)} download>
        {m.actions_download()}
      </DownloadButton>
      <Button look="subtle" onClick={() => window.print()}>
        {m.actions_print()}
      </Button>
    </>
  );
}

/** On paper: which actions these are. */
function PrintedFilter({ filters }: { filters: readonly ActiveFilter[] }) {
  const words = filters.map(({ label }) => label).join(' · ');
  return <p className="print-only">{words ? m.actions_printed_filter({ words }) : m.actions_printed_all()}</p>;
}

function NoHits({ search, isFiltered }: { search: ActionSearch; isFiltered: boolean }) {
  if (!isFiltered) return <EmptyState title={m.actions_none_title()}>{m.actions_none()}</EmptyState>;
  const clear = (
    <LinkButton to="/acties" search={withoutFilters(search)}>
      {m.actions_clear_filters()}
    </LinkButton>
  );
  return (
    <EmptyState title={m.actions_no_hits_title()} action={clear}>
      {m.actions_no_hits()}
    </EmptyState>
  );
}

function RegisterList({ rows, search }: { rows: readonly ActionRowFragment[]; search: ActionSearch }) {
  const isWide = useWide();
  if (search.weergave) return <ActionTimeline rows={rows} />;
  if (!isWide) return <ActionCards rows={rows} />;
  return (
    <div className="card register-card">
      <ActionTable rows={rows} search={search} />
    </div>
  );
}

function Results({ search, register, filters }: { search: ActionSearch; register: ReturnType<typeof useRegister>; filters: readonly ActiveFilter[] }) {
  const { rows, showMore, isLoadingMore, read } = register;
  const total = read.data?.actionItems.totalCount ?? 0;
  const more = () => {
    showMore?.();
    focusCount();
  };
  return (
    <div className="stack" aria-busy={read.isLoading}>
      <RegisterCount shown={rows.length} total={total} />
      {rows.some(({ provenance }) => provenance.kind === 'REPORT') ? (
        <p className="small quiet">{m.actions_from_report()}</p>
      ) : null}
      {rows.length > 0 ? <RegisterList rows={rows} search={search} /> : <NoHits search={search} isFiltered={filters.length > 0} />}
      {isLoadingMore ? <Loading /> : null}
      {showMore ? (
        <div className="no-print">
          <Button onClick={more}>{m.actions_show_more()}</Button>
        </div>
      ) : null}
    </div>
  );
}

/** Acties: who promised what, at which table, by when. */
export function ActionsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const register = useRegister(search);
  const { data: choices } = usePartyChoices();
  const filters = activeFilters(search, choices);
  const results = <Results search={search} register={register} filters={filters} />;
  const mayAdd = (register.read.data?.viewer?.bodiesForNewAction.length ?? 0) > 0;
  const show = (key: string) =>
    void navigate({ to: '/acties', search: { ...search, weergave: key === 'tijd' ? 'tijd' : undefined }, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader title={m.actions_title()} lead={m.actions_lead()} actions={<HeaderActions search={search} mayAdd={mayAdd} />} />
      <PrintedFilter filters={filters} />
      <Loaded read={register.read}>
        {(data) => (
          <>
            <RegisterTiles counts={data.actionItems.counts} search={search} />
            <RegisterFilters search={search} data={choices} active={filters.length} />
            <FilterChips filters={filters} search={search} />
            <Tabs
              label={m.actions_views()}
              active={search.weergave ?? 'lijst'}
              onChange={show}
              tabs={[
                { key: 'lijst', label: m.actions_view_list(), content: results },
                { key: 'tijd', label: m.actions_view_time(), content: results },
              ]}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
