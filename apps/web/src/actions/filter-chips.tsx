import { TextLink } from '../components/link.js';
import { m } from '../paraglide/messages.js';
import { withoutFilters, type ActionSearch } from './action-search.js';
import type { ActiveFilter } from './active-filters.js';
import { focusCount } from './register-count.js';

/** What narrows the list, each with a way to take it off. */
export function FilterChips({ filters, search }: { filters: readonly ActiveFilter[]; search: ActionSearch }) {
  if (filters.length === 0) return null;
  return (
    <div className="row no-print chips">
      <ul className="row plain-list" aria-label={m.actions_chips()}>
        {filters.map(({ key, label, without }) => (
          <li key={key}>
            <TextLink to="/acties" search={without} resetScroll={false} className="chip" onClick={focusCount}>
              {label}
              <span className="visually-hidden"> {m.actions_chip_remove()}</span>
              <span aria-hidden="true" className="chip__cross">
                ×
              </span>
            </TextLink>
          </li>
        ))}
      </ul>
      <TextLink to="/acties" search={withoutFilters(search)} resetScroll={false} onClick={focusCount}>
        {m.actions_clear_filters()}
      </TextLink>
    </div>
  );
}
