import { Breadcrumbs } from '../components/breadcrumbs.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { m } from '../paraglide/messages.js';
import { DemoAdministratorsOnly } from './demo-administrators-only.js';
import { MoveCard } from './move-card.js';
import { PassagesCard } from './passages-card.js';
import { ResetCard } from './reset-card.js';

/** The clock of the demo: forward, and back to the beginning. */
export function ClockPage() {
  const breadcrumbs = (
    <Breadcrumbs current={m.clock_title()}>
      <TextLink to="/beheer">{m.administration_title()}</TextLink>
    </Breadcrumbs>
  );
  return (
    <DemoAdministratorsOnly>
      <PageHeader title={m.clock_title()} lead={m.clock_lead()} breadcrumbs={breadcrumbs} />
      <div className="columns columns--main-and-aside">
        <div className="stack">
          <MoveCard />
          <PassagesCard />
        </div>
        <ResetCard />
      </div>
    </DemoAdministratorsOnly>
  );
}
