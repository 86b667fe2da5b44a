import { PageHeader } from '../components/page-header.js';
import { m } from '../paraglide/messages.js';

export function BodiesPage() {
  return <PageHeader title={m.shell_room_bodies()} />;
}
