import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { DefinitionList } from '../components/definition-list.js';
import { LinkButton, TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { Select } from '../components/select.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import type { MailPace } from '../generated/enums.js';
import { NotificationPreferencesDocument, SetMailPaceDocument, type NotificationPreferencesQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { inTopicOrder, paceWords, topicWords } from './topic-words.js';

type Preferences = NotificationPreferencesQuery['notificationPreferences'];
type Line = Preferences['topics'][number];

function PaceField({ line: { topic, pace, usual, choices } }: { line: Line }) {
  const change = useChange(SetMailPaceDocument);
  const words = topicWords[topic];
  const label = (choice: MailPace) => (choice === usual ? m.notifications_pace_usual({ pace: paceWords[choice]() }) : paceWords[choice]());
  return (
    <div>
      <Select
        label={words.name()}
        hint={words.text()}
        value={pace}
        choices={choices.map((choice) => ({ value: choice, label: label(choice) }))}
        error={change.problem?.message}
        onChange={(value) => void change.run({ topic, pace: value as MailPace })}
      />
      <p className="small quiet" role="status">
        {change.busy ? m.notifications_pace_saving() : null}
      </p>
    </div>
  );
}

function Moments({ preferences: { nextDaily, nextWeekly, topics } }: { preferences: Preferences }) {
  const names = (pace: MailPace) => inTopicOrder(topics).filter((line) => line.pace === pace && !(pace === 'DAILY' && line.topic === 'REMINDER')).map(({ topic }) => topicWords[topic].name().toLowerCase()).join(', ');
  const daily = names('DAILY');
  const weekly = names('WEEKLY');
  const moment = (at: string, what: string) =>
    what ? (
      <>
        <InstantText at={at} />
        <span className="small quiet"> ({what})</span>
      </>
    ) : null;
  return (
    <Card title={m.notifications_next_title()} id="wanneer">
      {daily || weekly ? null : <Paragraph quiet>{m.notifications_next_none()}</Paragraph>}
      <DefinitionList facts={[{ key: m.notifications_next_daily(), value: moment(nextDaily, daily) }, { key: m.notifications_next_weekly(), value: moment(nextWeekly, weekly) }]} />
      <Paragraph small quiet>
        {m.notifications_next_text()}
      </Paragraph>
    </Card>
  );
}

function Content({ preferences }: { preferences: Preferences }) {
  return (
    <div className="columns columns--main-and-aside">
      <Card title={m.notifications_paces_title()} id="tempo">
        <Paragraph>{m.notifications_paces_text()}</Paragraph>
        <div className="form">
          {inTopicOrder(preferences.topics).map((line) => (
            <PaceField key={line.topic} line={line} />
          ))}
        </div>
      </Card>
      <Moments preferences={preferences} />
    </div>
  );
}

/** What Schakel mails me, and how often. */
export function PreferencesPage() {
  const read = useRead(NotificationPreferencesDocument, {}, { fresh: true });
  const breadcrumbs = (
    <Breadcrumbs current={m.notifications_preferences_title()}>
      <TextLink to="/meldingen">{m.notifications_title()}</TextLink>
    </Breadcrumbs>
  );
  return (
    <>
      <PageHeader
        title={m.notifications_preferences_title()}
        lead={m.notifications_preferences_lead()}
        breadcrumbs={breadcrumbs}
        actions={<LinkButton to="/meldingen/volgen">{m.notifications_to_follows()}</LinkButton>}
      />
      <Loaded read={read}>{({ notificationPreferences }) => <Content preferences={notificationPreferences} />}</Loaded>
    </>
  );
}
