import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { m } from '../paraglide/messages.js';
import { AdministratorsOnly } from './administrators-only.js';
import { RemindersCard } from './reminders-card.js';
import { RunsCard } from './runs-card.js';
import { sections } from './sections.js';

export function AdministrationPage() {
  return (
    <AdministratorsOnly>
      <PageHeader title={m.administration_title()} lead={m.administration_lead()} />
      <div className="columns columns--two">
        <RemindersCard />
        {sections.map(({ to, label, lead }) => (
          <Card key={to} title={<TextLink to={to}>{label()}</TextLink>}>
            <Paragraph>{lead()}</Paragraph>
          </Card>
        ))}
      </div>
      <RunsCard />
    </AdministratorsOnly>
  );
}
