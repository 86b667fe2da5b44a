import { jobKind } from '@schakel/jobs';

/** Chair and secretary both signed this text (its digest): what was agreed can go to who must do it. */
export const minutesSigned = jobKind<{ meetingId: string; digest: string }>('minutes.signed', 'Na het ondertekenen van een verslag: elke partij haar eigen lijst');
