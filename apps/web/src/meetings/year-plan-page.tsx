import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Alert } from '../components/alert.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { TextLink } from '../components/link.js';
import { Loading } from '../components/loading.js';
import { PageHeader } from '../components/page-header.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { BodyToPlanDocument, ProposeMeetingsDocument, type SeriesInput } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { YearDays } from './year-days.js';
import { YearRuleForm, type BodyToPlan } from './year-rule-form.js';

const route = getRouteApi('/_signed-in/overleggen/$code_/jaarplan');

const nothingYet: SeriesInput = { from: '2022-04-01', until: '2022-04-01', everyMonths: 1, ordinal: 'FIRST', weekday: 1 };

function YearPlan({ body }: { body: BodyToPlan }) {
  const [series, setSeries] = useState<SeriesInput>();
  const read = useRead(ProposeMeetingsDocument, { bodyId: body.id, series: series ?? nothingYet }, { pause: !series });
  const refused = useMemo(() => Object.fromEntries((read.problem?.fields ?? []).map(({ field, message }) => [field, message])), [read.problem]);
  if (!body.planning.mayPlan) return <Alert>{m.meetings_others_plan()}</Alert>;
  const proposed = series ? read.data?.proposeMeetings : undefined;
  return (
    <div className="stack">
      <YearRuleForm body={body} refused={refused} onAsk={setSeries} />
      {series && read.isLoading && !proposed ? <Loading /> : null}
      {read.problem && Object.keys(refused).length === 0 ? <Alert kind="error">{read.problem.message}</Alert> : null}
      {series && proposed && !read.problem ? <YearDays key={JSON.stringify(series)} {...{ body, series, proposed }} /> : null}
    </div>
  );
}

/** 'Plan een jaar': a rule gives the days, who plans judges them, all are made at once. */
export function YearPlanPage() {
  const { code } = route.useParams();
  const read = useRead(BodyToPlanDocument, { code });
  const found = read.data?.body;
  if (read.data && !found) return <NotFoundPage />;
  return (
    <>
      <PageHeader
        title={m.meetings_year_title({ body: found?.name ?? code })}
        lead={m.meetings_year_lead()}
        breadcrumbs={
          <Breadcrumbs current={m.meetings_plan_year()}>
            <TextLink to="/overleggen">{m.bodies_title()}</TextLink>
            <TextLink to="/overleggen/$code" params={{ code }} search={{ deel: 'vergaderingen' }}>
              {found?.name ?? code}
            </TextLink>
          </Breadcrumbs>
        }
      />
      <Loaded read={read}>{({ body }) => (body ? <YearPlan body={body} /> : null)}</Loaded>
    </>
  );
}
