import { isAdministrator, ownRow, secure } from '@schakel/database';
import { act } from '@schakel/access';
import { ChronicleLine } from './chronicle-line.entity.js';
import { ClockPassage } from './clock-passage.entity.js';
import { DemoReset } from './demo-reset.entity.js';

const asked = (column: string): string => `${isAdministrator} and ${ownRow(column)}`;

secure(ClockPassage, { select: isAdministrator, insert: asked('started_by_id'), update: isAdministrator, updateColumns: ['is_stop_asked'] });
// The chronicle repeats words of actions: the action's own predicate answers inside this one, as with notifications.
secure(ChronicleLine, { select: `${isAdministrator} and (action_id is null or exists (select 1 from action_item where action_item.id = chronicle_line.action_id))` });
secure(DemoReset, { select: isAdministrator, insert: asked('asked_by_id') });

export const mayMoveClock = act('clock.move', 'De klok van de demo verzet de beheerder.', (viewer) => viewer.isAdministrator);

export const mayResetDemo = act('clock.reset-demo', 'De demo terugzetten doet de beheerder.', (viewer) => viewer.isAdministrator);
