import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { LinkButton, TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { DataBadge, Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import { BodyDocument, type BodyPartsFragment, type BodyQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { BodyFacts } from './body-facts.js';
import { hasEnded, kindInWords } from './body-groups.js';
import { BodyNotices } from './body-notices.js';
import { BodyTabs } from './body-tabs.js';
import { SourceCard } from './source.js';

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
  return (
    <>
      <DataBadge>{code}</DataBadge>
      <span className="quiet">{kindInWords(body)}</span>
      {hasEnded(body, today) ? <Pill>{m.bodies_ended_mark()}</Pill> : null}
      <ProvenanceMark provenance={provenance} quietForReport />
    </>
  );
}

function BodyContent({ body, viewer }: { body: BodyPartsFragment; viewer: BodyQuery['viewer'] }) {
  const { name, purpose } = body;
  const breadcrumbs = (
    <Breadcrumbs current={name}>
      <TextLink to="/overleggen">{m.bodies_title()}</TextLink>
    </Breadcrumbs>
  );
  return (
    <>
      <PageHeader
        title={name}
        lead={purpose ?? m.bodies_one_lead()}
        breadcrumbs={breadcrumbs}
        marks={<Marks body={body} />}
        actions={<NewAction body={body} viewer={viewer} />}
      />
      <BodyNotices body={body} />
      <BodyFacts body={body} />
      <BodyTabs body={body} />
      <SourceCard provenance={body.provenance} />
    </>
  );
}

export function BodyPage() {
  const { code } = route.useParams();
  const read = useRead(BodyDocument, { code }, { fresh: true });
  if (read.data) {
    const { body, viewer } = read.data;
    return body ? <BodyContent key={body.id} body={body} viewer={viewer} /> : <NotFoundPage />;
  }
  return (
    <>
      <PageHeader title={m.bodies_one_title({ code })} />
      <Loaded read={read}>{() => null}</Loaded>
    </>
  );
}
