import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { DefinitionList } from '../components/definition-list.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextLink } from '../components/link.js';
import { Tabs } from '../components/tabs.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { MailSamplesDocument, SendMailSampleDocument, type MailSampleLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { MachineRoom } from './machine-room.js';
import { readSamplesSearch } from './samples-search.js';

type Sample = MailSampleLineFragment;

const route = getRouteApi('/_signed-in/beheer/post/voorbeelden');

const nameOf = ({ kind, label }: Pick<Sample, 'kind' | 'label'>): string => (kind === label ? kind : `${kind}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`);

function Frame({ sample: { key, subject }, width }: { sample: Sample; width: 'desk' | 'phone' }) {
  const title = m.machine_sample_frame({ width: width === 'desk' ? m.machine_sample_on_desk() : m.machine_sample_on_phone(), subject });
  return <iframe className={`mail-frame mail-frame--${width}`} src={`/mail/voorbeeld/${key}`} title={title} sandbox="allow-popups allow-popups-to-escape-sandbox" />;
}

function SendToMe({ sample: { key } }: { sample: Sample }) {
  const send = useChange(SendMailSampleDocument);
  const [mailId, setMailId] = useState<string>();
  const press = async () => {
    const done = await send.run({ key });
    if (done) setMailId(done.sendMailSample.id);
  };
  return (
    <div className="stack stack--close">
      <ErrorSummary errors={[]} message={send.message} />
      {mailId ? (
        <Alert kind="ok" live>
          {m.machine_sample_sent()}{' '}
          <TextLink to="/beheer/post/$id" params={{ id: mailId }}>
            {m.machine_sample_see()}
          </TextLink>
        </Alert>
      ) : null}
      <div>
        <Button busy={send.busy} onClick={() => void press()}>
          {m.machine_sample_send()}
        </Button>
      </div>
    </div>
  );
}

function Shown({ sample }: { sample: Sample }) {
  const { vorm = 'computer' } = route.useSearch();
  const navigate = route.useNavigate();
  const tabs = [
    { key: 'computer', label: m.machine_sample_desk(), content: <Frame sample={sample} width="desk" /> },
    { key: 'telefoon', label: m.machine_sample_phone(), content: <Frame sample={sample} width="phone" /> },
    { key: 'tekst', label: m.machine_sample_text(), content: <pre className="mail-text">{sample.text}</pre> },
  ];
  const show = (key: string) => void navigate({ search: readSamplesSearch({ mail: sample.key, vorm: key }), replace: true, resetScroll: false });
  return (
    <Card title={nameOf(sample)} id="voorbeeld">
      <div className="stack">
        <DefinitionList facts={[{ key: m.machine_sample_subject(), value: sample.subject }, { key: m.machine_sample_when(), value: sample.when }]} />
        <SendToMe key={sample.key} sample={sample} />
        <Tabs label={m.machine_sample_views()} active={vorm} tabs={tabs} onChange={show} />
      </div>
    </Card>
  );
}

function Choices({ samples, shown }: { samples: readonly Sample[]; shown: Sample | undefined }) {
  return (
    <Card title={m.machine_samples_choose()}>
      <nav aria-label={m.machine_samples_choose()}>
        <ul className="rows">
          {samples.map(({ key, kind, label }) => (
            <li key={key}>
              <TextLink to="/beheer/post/voorbeelden" search={{ mail: key }} resetScroll={false} aria-current={key === shown?.key ? 'true' : undefined}>
                {nameOf({ kind, label })}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
    </Card>
  );
}

/** 'Voorbeelden van mails': every mail that Schakel can send, with invented content. */
export function SamplesPage() {
  const read = useRead(MailSamplesDocument, {});
  const { mail } = route.useSearch();
  return (
    <MachineRoom title={m.machine_samples_title()} lead={m.machine_samples_lead()}>
      <Loaded read={read}>
        {({ mailSamples }) => {
          const shown = mailSamples.find(({ key }) => key === mail) ?? mailSamples[0];
          return (
            <div className="columns columns--aside-and-main">
              <Choices samples={mailSamples} shown={shown} />
              {shown ? <Shown sample={shown} /> : null}
            </div>
          );
        }}
      </Loaded>
    </MachineRoom>
  );
}
