import { useState } from 'react';
import { DirectButton } from '../actions/direct-button.js';
import { Button } from '../components/button.js';
import { lazily } from '../components/lazily.js';
import { CloseMeetingDocument, ConveneMeetingDocument, StartMeetingDocument, type MeetingPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

const ChangeMeetingDialog = lazily(async () => (await import('./plan-dialogs.js')).ChangeMeetingDialog);
const LapseMeetingDialog = lazily(async () => (await import('./plan-dialogs.js')).LapseMeetingDialog);

/** What the secretary or the chair can do with the meeting now. */
export function MeetingActs({ meeting }: { meeting: MeetingPartsFragment }) {
  const [open, setOpen] = useState<'change' | 'lapse'>();
  const { id, version, viewerMay } = meeting;
  const may = (act: MeetingPartsFragment['viewerMay'][number]) => viewerMay.includes(act);
  const onClose = () => setOpen(undefined);
  if (viewerMay.length === 0) return null;
  return (
    <div className="row no-print">
      {may('CONVENE') ? <DirectButton document={ConveneMeetingDocument} variables={{ id, version }} done={m.meetings_convened()} look="primary">{m.meetings_convene()}</DirectButton> : null}
      {may('START') ? <DirectButton document={StartMeetingDocument} variables={{ id, version }} done={m.meetings_started()} look="primary">{m.meetings_start()}</DirectButton> : null}
      {may('CLOSE') ? <DirectButton document={CloseMeetingDocument} variables={{ id, version }} done={m.meetings_closed()} look={may('START') ? undefined : 'primary'}>{m.meetings_close()}</DirectButton> : null}
      {may('CHANGE') ? <Button onClick={() => setOpen('change')}>{m.meetings_change()}</Button> : null}
      {may('LAPSE') ? <Button onClick={() => setOpen('lapse')}>{m.meetings_lapse()}</Button> : null}
      {open === 'change' ? <ChangeMeetingDialog meeting={meeting} onClose={onClose} /> : null}
      {open === 'lapse' ? <LapseMeetingDialog meeting={meeting} onClose={onClose} /> : null}
    </div>
  );
}
