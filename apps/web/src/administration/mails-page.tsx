import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Loaded } from '../data/loaded.js';
import { MailsDocument, type MailLineFragment, type MailsQuery, type MailsQueryVariables } from '../generated/graphql/graphql.js';
import { usePages } from '../notifications/use-pages.js';
import { m } from '../paraglide/messages.js';
import { AddressesCard } from './addresses-card.js';
import { MachineRoom } from './machine-room.js';
import { MailCounts, MailFilters } from './mail-filters.js';
import { MailStatePill } from './mail-state.js';
import type { MailsSearch } from './mails-search.js';
import { RemindersCard } from './reminders-card.js';

const route = getRouteApi('/_signed-in/beheer/post/');

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
        {(state === 'FAILED' || state === 'BOUNCED') && lastError ? <div className="small">{lastError}</div> : null}
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

const filterOf = ({ stand, soort, zoek }: MailsSearch): MailsQueryVariables =>
  stand || soort || zoek ? { filter: { ...(stand ? { states: [stand] } : {}), ...(soort ? { purposes: [soort] } : {}), ...(zoek ? { search: zoek } : {}) } } : {};

function Mails({ search }: { search: MailsSearch }) {
  const variables = filterOf(search);
  const { read, nodes, totalCount, showMore, isLoadingMore } = usePages(MailsDocument, (data: MailsQuery) => data.mails, variables);
  const isFiltered = variables.filter !== undefined;
  const count = totalCount > 0 ? <span className="small quiet">{m.administration_mail_count({ count: totalCount })}</span> : null;
  return (
    <Card title={m.administration_mail_list()} id="post" aside={count}>
      <Loaded read={read}>
        {() =>
          nodes.length === 0 ? (
            <EmptyState title={isFiltered ? m.machine_mail_none_found() : m.administration_mail_none_title()}>{isFiltered ? null : m.administration_mail_none()}</EmptyState>
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
  const search = route.useSearch();
  return (
    <MachineRoom title={m.administration_mail_title()} lead={m.administration_mail_lead()}>
      <MailCounts />
      <MailFilters key={search.zoek ?? ''} />
      <div className="columns columns--main-and-aside">
        <Mails key={JSON.stringify(search)} search={search} />
        <div className="stack">
          <AddressesCard />
          <RemindersCard />
        </div>
      </div>
    </MachineRoom>
  );
}
