import { getRouteApi } from '@tanstack/react-router';
import { Fragment } from 'react';
import { Alert } from '../components/alert.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import { BodyMembersDocument, type BodyMembersQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { isOver, isToCome } from '../people/period-words.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { functionKindWord } from '../words/kinds.js';
import { hasEnded } from './body-groups.js';
import { MemberFunctionsCard } from './member-functions-card.js';
import { MemberSeatsCard } from './member-seats-card.js';

/** A body with everybody who sat, sits or will sit there. */
export type BodyWithMembers = NonNullable<BodyMembersQuery['body']>;

const route = getRouteApi('/_signed-in/overleggen/$code_/leden');

/** Why there are no buttons here: who can do this, in words. */
function WhoManages({ body }: { body: BodyWithMembers }) {
  const { today } = useViewer();
  if (hasEnded(body, today)) return <Alert>{m.members_ended()}</Alert>;
  if (body.members.mayManage) return body.members.isSteered ? null : <Alert>{m.members_administrator_manages()}</Alert>;
  const stewards = body.everyFunction
    .filter((held) => (held.kind === 'REGIE' || held.kind === 'SECRETARY') && held.state === 'ACCEPTED' && !isOver(held, today) && !isToCome(held, today))
    .flatMap(({ kind, person, substitute }) => {
      const present = person && !person.deactivatedAt ? person : substitute;
      return present ? [`${present.name} (${functionKindWord(kind).toLowerCase()})`] : [];
    });
  return <Alert>{body.members.isSteered ? m.members_others_manage({ names: stewards.join(', ') }) : m.members_nobody_manages()}</Alert>;
}

function Members({ body }: { body: BodyWithMembers }) {
  const { today } = useViewer();
  const mayManage = body.members.mayManage && !hasEnded(body, today);
  const isEmpty = !hasEnded(body, today) && body.everySeat.length + body.everyFunction.length === 0;
  return (
    <>
      <WhoManages body={body} />
      {isEmpty ? <Alert kind="warning">{m.members_empty_body()}</Alert> : null}
      <div className="columns columns--main-and-aside">
        <MemberSeatsCard body={body} mayManage={mayManage} />
        <MemberFunctionsCard body={body} mayManage={mayManage} />
      </div>
    </>
  );
}

/** 'Leden beheren': seats, persons and functions of one body. */
export function MembersPage() {
  const { code } = route.useParams();
  const read = useRead(BodyMembersDocument, { code }, { fresh: true });
  if (read.data && !read.data.body) return <NotFoundPage />;
  const isOnlyRead = read.data?.body?.members.mayManage === false;
  const named = { body: read.data?.body?.name ?? code };
  return (
    <Fragment key={code}>
      <PageHeader
        title={isOnlyRead ? m.members_look_title(named) : m.members_title(named)}
        lead={m.members_lead()}
        breadcrumbs={
          <Breadcrumbs current={isOnlyRead ? m.members_look_crumb() : m.members_crumb()}>
            <TextLink to="/overleggen">{m.bodies_title()}</TextLink>
            <TextLink to="/overleggen/$code" params={{ code }}>
              {read.data?.body?.name ?? code}
            </TextLink>
          </Breadcrumbs>
        }
      />
      <Loaded read={read}>{({ body }) => (body ? <Members body={body} /> : null)}</Loaded>
    </Fragment>
  );
}
