import { jobKind } from '@schakel/jobs';

/** Who is in a group changed, or a term in it begins or ends: what stands in its name has other readers. */
export const groupChanged = jobKind<{ groupId: string }>('organisations.group-changed', 'Bijwerken wie mag lezen na een wijziging in een groep');
