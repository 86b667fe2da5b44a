import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { PageHeader } from '../components/page-header.js';
import { Loaded } from '../data/loaded.js';
import { MailsDocument, type MailLineFragment, type MailsQuery } from '../generated/graphql/graphql.js';
import { usePages } from '../notifications/use-pages.js';
import { m } from '../paraglide/messages.js';
import { AdministratorsOnly } from './administrators-only.js';
import { MailStatePill } from './mail-state.js';
import { RemindersCard } from './reminders-card.js';

function MailLine({ mail: { id, state, toName, toAddress, subject, createdAt, sentAt, lastError } }: { mail: MailLineFragment }) {
  return (
    <li className="mail-line">
      <div>
        <TextLink to="/beheer/post/$id" params={{ id }}>
          {subject}
        </TextLink>
        <div className="small quiet">
          {m.administration_mail_to({ name: toName, address: toAddress })}
        </div>
        {state === 'FAILED' && lastError ? <div className="small">{lastError}</div> : null}
      </div>
      <div className="mail-line__marks small">
        <MailStatePill state={state} />
        <InstantText at={sentAt ?? createdAt} />
      </div>
    </li>
  );
}

function MailLines({ mails }: { mails: readonly MailLineFragment[] }) {
  return (
    <>
      {mails.some(({ state }) => state === 'KEPT') ? (
        <Paragraph small quiet>
          {m.administration_mail_kept_why()}
        </Paragraph>
      ) : null}
      <ul className="rows">
        {mails.map((mail) => (
          <MailLine key={mail.id} mail={mail} />
        ))}
      </ul>
    </>
  );
}

function Mails() {
  const { read, nodes, totalCount, showMore, isLoadingMore } = usePages(MailsDocument, (data: MailsQuery) => data.mails);
  const count = totalCount > 0 ? <span className="small quiet">{m.administration_mail_count({ count: totalCount })}</span> : null;
  return (
    <Card title={m.administration_mail_list()} id="post" aside={count}>
      <Loaded read={read}>
        {() =>
          nodes.length === 0 ? (
            <EmptyState title={m.administration_mail_none_title()}>{m.administration_mail_none()}</EmptyState>
          ) : (
            <MailLines mails={nodes} />
          )
        }
      </Loaded>
      {showMore || isLoadingMore ? (
        <Button busy={isLoadingMore} onClick={showMore}>
          {m.administration_mail_more()}
        </Button>
      ) : null}
    </Card>
  );
}

/** 'Verzonden post': what went out to whom, and the reminders that make most of it. */
export function MailsPage() {
  const breadcrumbs = (
    <Breadcrumbs current={m.administration_mail_title()}>
      <TextLink to="/beheer">{m.administration_title()}</TextLink>
    </Breadcrumbs>
  );
  return (
    <AdministratorsOnly>
      <PageHeader title={m.administration_mail_title()} lead={m.administration_mail_lead()} breadcrumbs={breadcrumbs} />
      <div className="columns columns--main-and-aside">
        <Mails />
        <RemindersCard />
      </div>
    </AdministratorsOnly>
  );
}
