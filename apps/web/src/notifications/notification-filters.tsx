import { useNavigate } from '@tanstack/react-router';
import { Select } from '../components/select.js';
import type { NotificationKind } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';
import { kindWords } from './notification-kinds.js';
import type { NotificationsSearch } from './notifications-search.js';

interface NotificationFiltersProps {
  search: NotificationsSearch;
  bodies: readonly { code: string; name: string }[];
}

/** What narrows the list; it stands in the address. */
export function NotificationFilters({ search, bodies }: NotificationFiltersProps) {
  const navigate = useNavigate();
  const go = (next: NotificationsSearch) => void navigate({ to: '/meldingen', search: next, resetScroll: false });
  const { toon, soort, overleg } = search;
  return (
    <search className="notification-filters no-print" aria-label={m.notifications_filters()}>
      <Select
        label={m.notifications_filter_show()}
        value={toon ?? ''}
        empty={m.notifications_filter_all()}
        choices={[{ value: 'ongelezen', label: m.notifications_filter_unread() }]}
        onChange={(value) => go({ ...(value ? { toon: 'ongelezen' as const } : {}), ...(soort ? { soort } : {}), ...(overleg ? { overleg } : {}) })}
      />
      <Select
        label={m.notifications_filter_kind()}
        value={soort ?? ''}
        empty={m.notifications_filter_kind_all()}
        choices={Object.entries(kindWords).map(([value, word]) => ({ value, label: word() }))}
        onChange={(value) => go({ ...(toon ? { toon } : {}), ...(value ? { soort: value as NotificationKind } : {}), ...(overleg ? { overleg } : {}) })}
      />
      <Select
        label={m.notifications_filter_body()}
        value={overleg ?? ''}
        empty={m.notifications_filter_body_all()}
        choices={bodies.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(value) => go({ ...(toon ? { toon } : {}), ...(soort ? { soort } : {}), ...(value ? { overleg: value } : {}) })}
      />
    </search>
  );
}
