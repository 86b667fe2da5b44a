import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { useViewer } from '../data/viewer.js';
import { m } from '../paraglide/messages.js';
import { AdministratorsOnly } from './administrators-only.js';
import { AttentionCard } from './attention-card.js';
import { RemindersCard } from './reminders-card.js';
import { ReviewNotice } from './review-notice.js';
import { RunsCard } from './runs-card.js';
import { sections } from './sections.js';

function Pages() {
  const { isDemo } = useViewer();
  return (
    <Card title={m.machine_pages_title()} id="paginas">
      <ul className="plain-list section-list">
        {sections.filter(({ isOfDemo }) => isDemo || !isOfDemo).map(({ to, label, lead }) => (
          <li key={to}>
            <TextLink to={to}>{label()}</TextLink>
            <div className="small quiet">{lead()}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Beheer: what asks for attention first, then its pages, then the reminders. */
export function AdministrationPage() {
  return (
    <AdministratorsOnly>
      <PageHeader title={m.administration_title()} lead={m.administration_lead()} />
      <AttentionCard />
      <ReviewNotice />
      <Pages />
      <div className="columns columns--two">
        <RemindersCard />
        <RunsCard />
      </div>
    </AdministratorsOnly>
  );
}
