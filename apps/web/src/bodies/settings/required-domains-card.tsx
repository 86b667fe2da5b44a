import { lazy, Suspense, useState } from 'react';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Paragraph } from '../../components/paragraph.js';
import { m } from '../../paraglide/messages.js';
import { domainWord } from '../../words/kinds.js';
import type { SettledBody } from './agreements-dialog.js';

const RequiredDomainsDialog = lazy(async () => ({ default: (await import('./required-domains-dialog.js')).RequiredDomainsDialog }));

/** Whose absence is told when a meeting is planned and held. */
export function RequiredDomainsCard({ body }: { body: SettledBody }) {
  const [isOpen, setOpen] = useState(false);
  const { requiredDomains, mayArrange } = body;
  const edit = mayArrange ? (
    <Button small aria-label={m.attendance_required_edit()} onClick={() => setOpen(true)}>
      {m.administration_parties_settings_agreed_edit()}
    </Button>
  ) : undefined;
  return (
    <Card title={m.attendance_required_title()} id="domeinen" aside={edit}>
      <div className="stack stack--close">
        <div>{requiredDomains?.length ? requiredDomains.map(domainWord).join(', ') : m.attendance_required_none()}</div>
        <Paragraph small quiet>
          {m.attendance_required_hint()}
        </Paragraph>
      </div>
      <Suspense fallback={null}>{isOpen ? <RequiredDomainsDialog body={body} onClose={() => setOpen(false)} /> : null}</Suspense>
    </Card>
  );
}
