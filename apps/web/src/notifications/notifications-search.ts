import type { NotificationKind } from '../generated/enums.js';
import { kindWords } from './notification-kinds.js';

/** What narrows the list of notifications, as it stands in the address. */
export interface NotificationsSearch {
  toon?: 'ongelezen';
  soort?: NotificationKind;
  /** Code of a body. */
  overleg?: string;
}

export function readNotificationsSearch(search: Record<string, unknown>): NotificationsSearch {
  const { toon, soort, overleg } = search;
  return {
    ...(toon === 'ongelezen' ? { toon } : {}),
    ...(typeof soort === 'string' && Object.hasOwn(kindWords, soort) ? { soort: soort as NotificationKind } : {}),
    ...(typeof overleg === 'string' && overleg !== '' ? { overleg: overleg.slice(0, 100) } : {}),
  };
}
