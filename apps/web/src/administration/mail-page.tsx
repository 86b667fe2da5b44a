import { getRouteApi } from '@tanstack/react-router';
import { Fragment } from 'react';
import { Alert } from '../components/alert.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { DefinitionList } from '../components/definition-list.js';
import { OuterLink, TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Tabs } from '../components/tabs.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { MailDocument, type MailQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { AdministratorsOnly } from './administrators-only.js';
import { readMailSearch } from './mail-search.js';
import { MailStatePill } from './mail-state.js';
import { ResendMail } from './resend-mail.js';
import { useFresh } from './use-fresh.js';

type Mail = NonNullable<MailQuery['mail']>;

const route = getRouteApi('/_signed-in/beheer/post/$id');

function Envelope({ mail }: { mail: Mail }) {
  const { state, toName, toAddress, createdAt, sentAt, attempts, lastError, messageId } = mail;
  const facts = [
    { key: m.administration_state(), value: <MailStatePill state={state} /> },
    { key: m.administration_mail_for(), value: m.administration_mail_address({ name: toName, address: toAddress }) },
    { key: m.administration_mail_made(), value: <InstantText at={createdAt} /> },
    { key: m.administration_mail_sent_at(), value: sentAt ? <InstantText at={sentAt} /> : null },
    { key: m.administration_mail_attempts(), value: attempts > 1 ? String(attempts) : null },
    { key: m.administration_mail_error(), value: lastError },
    { key: m.administration_mail_message_id(), value: <span className="small">{messageId}</span> },
  ];
  return (
    <Card title={m.administration_mail_envelope()} id="envelop">
      <div className="stack">
        <DefinitionList facts={facts} />
        <ResendMail mail={mail} />
      </div>
    </Card>
  );
}

/** As a mail program shows it: a document of the server with its own rules, in a frame that may do nothing. */
function Formatted({ mail: { id, subject } }: { mail: Mail }) {
  const address = `/mail/${id}`;
  return (
    <div className="stack stack--close">
      <iframe className="mail-frame" src={address} title={m.administration_mail_frame({ subject })} sandbox="allow-popups allow-popups-to-escape-sandbox" />
      <div>
        <OuterLink href={address} target="_blank">
          {m.administration_mail_alone()}
        </OuterLink>
      </div>
    </div>
  );
}

function Words({ mail }: { mail: Mail }) {
  const { vorm = 'tekst' } = route.useSearch();
  const navigate = route.useNavigate();
  if (!mail.text) return <Alert kind="info">{m.administration_mail_no_words()}</Alert>;
  return (
    <Card>
      <Tabs
        label={m.administration_mail_views()}
        active={vorm}
        tabs={[
          {
            key: 'tekst',
            label: m.administration_mail_text(),
            content: <pre className="mail-text">{mail.text}</pre>,
          },
          { key: 'opmaak', label: m.administration_mail_html(), content: <Formatted mail={mail} /> },
        ]}
        onChange={(key) => void navigate({ search: readMailSearch({ vorm: key }), replace: true, resetScroll: false })}
      />
    </Card>
  );
}

function MailHeader({ subject }: { subject: string | undefined }) {
  const breadcrumbs = (
    <Breadcrumbs current={m.administration_mail_one()}>
      <TextLink to="/beheer">{m.administration_title()}</TextLink>
      <TextLink to="/beheer/post">{m.administration_mail_title()}</TextLink>
    </Breadcrumbs>
  );
  return <PageHeader title={subject ?? m.administration_mail_one()} breadcrumbs={breadcrumbs} lead={m.administration_mail_one_lead()} />;
}

function ReadMail() {
  const { id } = route.useParams();
  const read = useRead(MailDocument, { id }, { fresh: true });
  // On its way: what becomes of it is seen here.
  useFresh(read, read.data?.mail?.state === 'QUEUED', 2_000);
  if (read.data && !read.data.mail) return <NotFoundPage />;
  return (
    <Fragment key={id}>
      <MailHeader subject={read.data?.mail?.subject} />
      <Loaded read={read}>
        {({ mail }) =>
          mail ? (
            <div className="columns columns--main-and-aside">
              <Words mail={mail} />
              <Envelope mail={mail} />
            </div>
          ) : null
        }
      </Loaded>
    </Fragment>
  );
}

export function MailPage() {
  return (
    <AdministratorsOnly>
      <ReadMail />
    </AdministratorsOnly>
  );
}
