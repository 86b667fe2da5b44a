import { jobKind } from '@schakel/jobs';

/** The administrator gave somebody another address: both are told. */
export const addressChanged = jobKind<{ personId: string; former: string; present: string }>('people.address-changed', 'Een nieuw mailadres melden');
