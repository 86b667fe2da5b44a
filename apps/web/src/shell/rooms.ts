import type { LinkProps } from '@tanstack/react-router';
import type { Viewer } from '../data/viewer.js';
import { m } from '../paraglide/messages.js';

export interface Room {
  to: LinkProps['to'];
  label: () => string;
  /** Where the addresses of what belongs to this room begin, when not with its own. */
  also?: readonly string[];
  /** Only for whom this says yes; everyone when absent. */
  isFor?: (viewer: Viewer) => boolean;
  /** How many things wait there unread. */
  count?: (viewer: Viewer) => number;
}

/** The rooms in the side navigation, in order: add yours here when it exists. */
export const rooms: readonly Room[] = [
  { to: '/', label: m.shell_room_work },
  { to: '/acties', label: m.shell_room_actions },
  { to: '/overleggen', label: m.shell_room_bodies, also: ['/vergaderingen/', '/besluiten/', '/signalen/', '/leerpunten/'] },
  { to: '/regios', label: m.shell_room_regions },
  { to: '/partijen', label: m.shell_room_organisations },
  { to: '/meldingen', label: m.shell_room_notifications, count: (viewer) => viewer.unreadNotifications },
  { to: '/beheer', label: m.shell_room_administration, isFor: (viewer) => viewer.roles.includes('ADMINISTRATOR') },
];
