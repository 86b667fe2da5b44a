import { Pill, type Tone } from '../components/pill.js';
import type { MailState } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';

export const mailStateWords: Record<MailState, [Tone, () => string]> = {
  QUEUED: ['info', m.administration_mail_queued],
  SENT: ['good', m.administration_mail_sent],
  KEPT: ['quiet', m.administration_mail_kept],
  FAILED: ['bad', m.administration_mail_failed],
  BOUNCED: ['bad', m.machine_mail_bounced],
};

export function MailStatePill({ state }: { state: MailState }) {
  const [tone, word] = mailStateWords[state];
  return <Pill tone={tone}>{word()}</Pill>;
}
