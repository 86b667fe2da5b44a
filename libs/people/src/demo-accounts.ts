import { notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import type { DataSource } from 'typeorm';
import { beyondViewer } from './beyond-viewer.js';
import { demoPassword } from './password-rules.js';

/** A line on the sign-in page of demo mode. */
export interface DemoAccount {
  role: string;
  name: string;
  email: string;
  password: string;
}

/** Domain of the demo's addresses; the part before it is the role. */
export const demoDomain = 'demo.schakel.example';

const order = ['member', 'secretary', 'chair', 'national-coordinator', 'ministry-vws', 'ministry-jv', 'region', 'experience-expert', 'administrator'];

/**
 * The accounts of the demo that still have the password they were seeded with (a changed password is not for this list).
 * Errors: NOT_FOUND outside demo mode.
 */
export async function demoAccounts(dataSource: DataSource, isDemo: boolean): Promise<DemoAccount[]> {
  if (!isDemo) throw notFound();
  const rows: { name: string; email: string }[] = await beyondViewer(dataSource, 'sign-in', 'demoAccounts', () =>
    unit().manager.query(
      `select p.name, a.email from person p join account a on a.person_id = p.id join credential c on c.person_id = p.id
        where p.is_example and c.version = 1 and right(a.email, length($1)) = $1 order by a.email`,
      [`@${demoDomain}`],
    ));
  const accounts = rows.map(({ name, email }) => ({ role: email.slice(0, email.indexOf('@')), name, email, password: demoPassword }));
  const place = ({ role }: DemoAccount): number => (order.includes(role) ? order.indexOf(role) : order.length);
  return accounts.sort((a, b) => place(a) - place(b));
}
