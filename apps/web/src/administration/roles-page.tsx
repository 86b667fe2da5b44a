import { useState } from 'react';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import { Alert } from '../components/alert.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { Disclosure } from '../components/disclosure.js';
import { EmptyState } from '../components/empty-state.js';
import { lazily } from '../components/lazily.js';
import { LinkButton, TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import type { PlatformRole } from '../generated/enums.js';
import { EndRoleDocument, RoleGrantsDocument, type GrantLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { isOver, periodInWords } from '../people/period-words.js';
import { platformRoleWord } from '../words/kinds.js';
import { AdministratorsOnly } from './administrators-only.js';
import { PersonLink } from './person-link.js';

const GrantRoleDialog = lazily(async () => (await import('./grant-role-dialog.js')).GrantRoleDialog);

const roles: readonly PlatformRole[] = ['NATIONAL_COORDINATOR', 'ADMINISTRATOR'];
const explained: Record<PlatformRole, () => string> = {
  NATIONAL_COORDINATOR: m.administration_role_coordinator,
  ADMINISTRATOR: m.administration_role_administrator,
};

function GrantLine({ grant }: { grant: GrantLineFragment }) {
  const { today } = useViewer();
  const end = useVersionedChange(EndRoleDocument, grant);
  const { id, person, grantedBy } = grant;
  const by = grantedBy ? m.administration_granted_by({ name: grantedBy.name }) : m.administration_granted_first();
  return (
    <li className="stack stack--close">
      <div className="row row--apart">
        <div>
          <PersonLink person={person} />
          <div className="small quiet">{[periodInWords(grant), by, person.deactivatedAt ? m.administration_deactivated() : ''].filter(Boolean).join(' · ')}</div>
        </div>
        {isOver(grant, today) ? null : (
          <Button small danger busy={end.busy} aria-label={m.administration_role_end_of({ name: person.name })} onClick={() => void end.run((version) => ({ id, version, lastDay: null }))}>
            {m.administration_end()}
          </Button>
        )}
      </div>
      {end.message || end.isStale ? (
        <Alert kind="error" live>
          {end.message ?? m.administration_stale()}
        </Alert>
      ) : null}
    </li>
  );
}

function RoleCard({ role, grants }: { role: PlatformRole; grants: readonly GrantLineFragment[] }) {
  const { today } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const [past, present] = [grants.filter((grant) => isOver(grant, today)), grants.filter((grant) => !isOver(grant, today))];
  const add = (
    <Button small onClick={() => setOpen(true)} aria-label={m.administration_grant_of({ role: platformRoleWord(role) })}>
      {m.administration_grant()}
    </Button>
  );
  return (
    <Card title={platformRoleWord(role)} id={role.toLowerCase()} aside={add}>
      <div className="stack">
        <Paragraph>{explained[role]()}</Paragraph>
        {present.length === 0 ? <EmptyState title={m.administration_role_nobody()} /> : null}
        <ul className="rows">
          {present.map((grant) => (
            <GrantLine key={grant.id} grant={grant} />
          ))}
        </ul>
        {past.length > 0 ? (
          <Disclosure summary={m.administration_role_past({ count: past.length })}>
            <ul className="rows">
              {past.map((grant) => (
                <GrantLine key={grant.id} grant={grant} />
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
      {isOpen ? <GrantRoleDialog role={role} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

/** The two roles of Schakel: who has them, since when, by whom. */
export function RolesPage() {
  return (
    <AdministratorsOnly>
      <Roles />
    </AdministratorsOnly>
  );
}

function Roles() {
  const read = useRead(RoleGrantsDocument, {}, { fresh: true });
  return (
    <>
      <PageHeader
        title={m.administration_roles_title()}
        lead={m.administration_roles_lead()}
        breadcrumbs={
          <Breadcrumbs current={m.administration_roles_title()}>
            <TextLink to="/beheer">{m.administration_title()}</TextLink>
          </Breadcrumbs>
        }
        actions={<LinkButton to="/beheer/controle">{m.administration_review_title()}</LinkButton>}
      />
      <Loaded read={read}>
        {({ roleGrants }) => (
          <div className="columns columns--two">
            {roles.map((role) => (
              <RoleCard key={role} role={role} grants={roleGrants.filter((grant) => grant.role === role)} />
            ))}
          </div>
        )}
      </Loaded>
    </>
  );
}
