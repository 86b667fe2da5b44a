import type { ReactNode } from 'react';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { m } from '../paraglide/messages.js';
import { AdministratorsOnly } from './administrators-only.js';

/** A page of Beheer about the machine: its header, and nothing for others. */
export function MachineRoom({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const breadcrumbs = (
    <Breadcrumbs current={title}>
      <TextLink to="/beheer">{m.administration_title()}</TextLink>
    </Breadcrumbs>
  );
  return (
    <AdministratorsOnly>
      <PageHeader title={title} lead={lead} breadcrumbs={breadcrumbs} />
      {children}
    </AdministratorsOnly>
  );
}
