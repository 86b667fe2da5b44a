import { getRouteApi, Navigate } from '@tanstack/react-router';
import { Fragment } from 'react';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { lazily } from '../components/lazily.js';
import { LinkButton, TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { DataBadge, Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import { BodyDocument, type BodyPartsFragment, type BodyQuery } from '../generated/graphql/graphql.js';
import { Follow } from '../following/follow.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { BodyFacts } from './body-facts.js';
import { hasEnded, kindInWords } from './body-groups.js';
import { BodyNotices } from './body-notices.js';
import { BodyTabs } from './body-tabs.js';
import { ProposalsToMe } from './proposals-to-me.js';
import { SourceCard } from './source.js';

const BodyCadence = lazily(async () => (await import('./body-cadence.js')).BodyCadence);
const EndingCard = lazily(async () => (await import('../handovers/ending-card.js')).EndingCard);
const LapsedDues = lazily(async () => (await import('../actions/lapsed-dues.js')).LapsedDues);

const route = getRouteApi('/_signed-in/overleggen/$code');

/** Whoever steers a table adds an action; every other member proposes one. */
function NewAction({ body, viewer }: { body: BodyPartsFragment; viewer: BodyQuery['viewer'] }) {
  if (!viewer?.bodiesForNewAction.some(({ id }) => id === body.id)) return null;
  const steers = viewer.functions.some(
    (held) => held.body.id === body.id && held.state === 'ACCEPTED' && held.kind !== 'INVITATION',
  );
  return (
    <LinkButton to="/acties/nieuw" search={{ overleg: body.code }} look="primary">
      {steers ? m.bodies_add_action() : m.bodies_propose_action()}
    </LinkButton>
  );
}

function Marks({ body }: { body: BodyPartsFragment }) {
  const { today } = useViewer();
  const { code, provenance } = body;
  const kind = kindInWords(body);
  return (
    <>
      <DataBadge>{code}</DataBadge>
      {kind ? <span className="quiet">{kind}</span> : null}
      {hasEnded(body, today) ? <Pill>{m.bodies_ended_mark()}</Pill> : null}
      <ProvenanceMark provenance={provenance} quietForReport />
    </>
  );
}

/** The same header while the body is on its way: focus stays where it arrived. */
function BodyHeader({ code, data }: { code: string; data: BodyQuery | undefined }) {
  const body = data?.body;
  const title = body?.name ?? m.bodies_one_title({ code });
  return (
    <PageHeader
      title={title}
      lead={body ? (body.purpose ?? m.bodies_one_lead()) : undefined}
      breadcrumbs={
        <Breadcrumbs current={title}>
          <TextLink to="/overleggen">{m.bodies_title()}</TextLink>
        </Breadcrumbs>
      }
      marks={body ? <Marks body={body} /> : undefined}
      actions={
        body ? (
          <div className="row no-print">
            <Follow kind="BODY" subjectId={body.id} />
            <NewAction body={body} viewer={data.viewer} />
            <LinkButton to="/overleggen/$code/mandaat" params={{ code: body.code }}>
              {m.tables_mandate_link()}
            </LinkButton>
            <LinkButton to="/overleggen/$code/instellingen" params={{ code: body.code }}>
              {m.administration_parties_settings_title()}
            </LinkButton>
          </div>
        ) : undefined
      }
    />
  );
}

function BodyContent({ body }: { body: BodyPartsFragment }) {
  return (
    <>
      <ProposalsToMe proposals={body.proposalsToMe} />
      <BodyNotices body={body} />
      <LapsedDues code={body.code} />
      <div className="columns columns--main-and-aside body-top">
        <BodyFacts body={body} />
        <div className="stack">
          <BodyCadence body={body} />
          <EndingCard code={body.code} />
        </div>
      </div>
      <BodyTabs body={body} />
      <SourceCard provenance={body.provenance} title={body.name} />
    </>
  );
}

export function BodyPage() {
  const { code } = route.useParams();
  const search = route.useSearch();
  const read = useRead(BodyDocument, { code }, { fresh: true });
  const found = read.data?.body;
  if (read.data && !found) return <NotFoundPage />;
  // ‘/overleggen/so’: the address of SO, typed in small letters.
  if (found && found.code !== code) return <Navigate to="/overleggen/$code" params={{ code: found.code }} search={search} replace />;
  return (
    <Fragment key={code}>
      <BodyHeader code={code} data={read.data} />
      <Loaded read={read}>{({ body }) => (body ? <BodyContent body={body} /> : null)}</Loaded>
    </Fragment>
  );
}
