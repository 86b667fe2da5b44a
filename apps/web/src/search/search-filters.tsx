import { Checkbox } from '../components/checkbox.js';
import { Disclosure } from '../components/disclosure.js';
import { Select, type Choice } from '../components/select.js';
import { DateField } from '../components/text-field.js';
import { useRead } from '../data/use-read.js';
import { SearchChoicesDocument, type SearchChoicesQuery } from '../generated/graphql/graphql.js';
import { useEveryOrganisation, type OrganisationChoice } from '../organisations/use-every-organisation.js';
import { m } from '../paraglide/messages.js';
import { hasFilter, type SearchPageSearch } from './search-search.js';

type Change = (change: SearchPageSearch) => void;

const bodiesOf = (data: SearchChoicesQuery | undefined): Choice[] =>
  data?.bodies.edges.map(({ node }) => ({ value: node.code, label: `${node.code}: ${node.name}` })) ?? [];
const partiesOf = (organisations: OrganisationChoice[] | undefined): Choice[] =>
  organisations?.map(({ slug, name, shortName }) => ({ value: slug, label: name === shortName ? name : `${shortName}: ${name}` })) ?? [];
const regionsOf = (data: SearchChoicesQuery | undefined): Choice[] =>
  data?.regions.edges.map(({ node }) => ({ value: node.slug, label: node.name })) ?? [];

interface FiltersProps {
  search: SearchPageSearch;
  onChange: Change;
}

function PeriodFields({ search, onChange }: FiltersProps) {
  return (
    <>
      <DateField label={m.search_filter_from()} value={search.van ?? ''} onChange={(value) => onChange({ van: value || undefined })} />
      <DateField label={m.search_filter_until()} value={search.tot ?? ''} onChange={(value) => onChange({ tot: value || undefined })} />
      <Checkbox label={m.search_filter_open()} value={search.open ?? false} onChange={(isOn) => onChange({ open: isOn || undefined })} />
    </>
  );
}

/** What narrows the search; kinds stand beside the results. */
export function SearchFilters({ search, onChange }: FiltersProps) {
  const { data } = useRead(SearchChoicesDocument, {});
  const organisations = useEveryOrganisation();
  const select = (label: string, name: 'overleg' | 'partij' | 'regio', choices: Choice[]) => (
    <Select {...{ label, choices }} empty={m.search_filter_all()} value={search[name] ?? ''} onChange={(value) => onChange({ [name]: value || undefined })} />
  );
  const { soort: _kind, ...rest } = search;
  return (
    <div className="card filters-card no-print">
      <Disclosure summary={m.search_filters()} open={hasFilter(rest)}>
        <div className="filters">
          {select(m.search_filter_body(), 'overleg', bodiesOf(data))}
          {select(m.search_filter_party(), 'partij', partiesOf(organisations))}
          {select(m.search_filter_region(), 'regio', regionsOf(data))}
          <PeriodFields {...{ search, onChange }} />
        </div>
      </Disclosure>
    </div>
  );
}
