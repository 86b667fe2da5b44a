import { PageHeader } from '../components/page-header.js';
import { m } from '../paraglide/messages.js';

export function MyWorkPage() {
  return <PageHeader title={m.shell_room_work()} />;
}
