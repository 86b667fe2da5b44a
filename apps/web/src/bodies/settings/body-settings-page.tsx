import { getRouteApi, Navigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { DoneFrame } from '../../actions/done-notice.js';
import { Alert } from '../../components/alert.js';
import { Breadcrumbs } from '../../components/breadcrumbs.js';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { DateText } from '../../components/date-text.js';
import { DefinitionList } from '../../components/definition-list.js';
import { HistoryCard } from '../../components/history-card.js';
import { TextLink } from '../../components/link.js';
import { PageHeader } from '../../components/page-header.js';
import { Paragraph } from '../../components/paragraph.js';
import { Loaded } from '../../data/loaded.js';
import { useRead } from '../../data/use-read.js';
import { BodySettingsDocument, SetBodySettingDocument, type SetBodySettingMutation, type SetBodySettingMutationVariables } from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { NotFoundPage } from '../../shell/error-pages.js';
import { levelWord } from '../../words/states.js';
import { SourceCard } from '../source.js';
import type { SettledBody } from './agreements-dialog.js';
import type { Choosing } from './choosing.js';
import { RequiredDomainsCard } from './required-domains-card.js';
import { SettingLine } from './setting-line.js';

const AgreementsDialog = lazy(async () => ({ default: (await import('./agreements-dialog.js')).AgreementsDialog }));

const route = getRouteApi('/_signed-in/overleggen/$code_/instellingen');

function AgreementsCard({ body }: { body: SettledBody }) {
  const [isOpen, setOpen] = useState(false);
  const { purpose, cadencePerYear, cadenceText, defaultLevel, isTemporary, endsOn, endCondition, mayArrange } = body;
  const facts = [
    { key: m.administration_parties_purpose(), value: purpose },
    { key: m.administration_parties_cadence(), value: cadencePerYear ? String(cadencePerYear) : (cadenceText ?? m.administration_parties_settings_cadence_none()) },
    { key: m.administration_parties_default_level(), value: levelWord(defaultLevel) },
    { key: m.administration_parties_settings_duration(), value: isTemporary ? m.administration_parties_temporary() : m.administration_parties_settings_permanent() },
    { key: m.administration_parties_ends_on(), value: endsOn ? <DateText on={endsOn} /> : null },
    { key: m.administration_parties_end_condition(), value: endCondition },
  ];
  const edit = mayArrange ? (
    <Button small onClick={() => setOpen(true)}>
      {m.administration_parties_settings_agreed_edit()}
    </Button>
  ) : undefined;
  return (
    <Card title={m.administration_parties_settings_agreed()} id="afspraken" aside={edit}>
      <DefinitionList facts={facts} />
      <Suspense fallback={null}>{isOpen ? <AgreementsDialog body={body} onClose={() => setOpen(false)} /> : null}</Suspense>
    </Card>
  );
}

function TermsCard({ body }: { body: SettledBody }) {
  const choosing: Choosing<SetBodySettingMutation, SetBodySettingMutationVariables> | undefined = body.mayArrange
    ? { document: SetBodySettingDocument, variables: ({ key }, version, value) => ({ bodyId: body.id, key, version, value }) }
    : undefined;
  return (
    <Card title={m.administration_parties_settings_terms()} id="termijnen">
      <ul className="rows">
        {body.settings.map((setting) => (
          <SettingLine key={setting.key} {...{ setting, choosing }} />
        ))}
      </ul>
    </Card>
  );
}

function Content({ body }: { body: SettledBody }) {
  return (
    <>
      {body.endedOn ? <Alert kind="info">{m.administration_parties_settings_ended()}</Alert> : null}
      {body.mayArrange || body.endedOn ? null : <Paragraph quiet>{m.administration_parties_settings_who()}</Paragraph>}
      <AgreementsCard body={body} />
      {body.endedOn ? null : <RequiredDomainsCard body={body} />}
      <TermsCard body={body} />
      <SourceCard provenance={body.provenance} title={body.name} />
      <HistoryCard entries={body.history} />
    </>
  );
}

/** What a body chose for itself: seen by all, changed by its regie or secretary. */
export function BodySettingsPage() {
  const { code } = route.useParams();
  const read = useRead(BodySettingsDocument, { code }, { fresh: true });
  const found = read.data?.body;
  if (read.data && !found) return <NotFoundPage />;
  if (found && found.code !== code) return <Navigate to="/overleggen/$code/instellingen" params={{ code: found.code }} replace />;
  const breadcrumbs = (
    <Breadcrumbs current={m.administration_parties_settings_title()}>
      <TextLink to="/overleggen">{m.bodies_title()}</TextLink>
      <TextLink to="/overleggen/$code" params={{ code }}>
        {found?.name ?? code}
      </TextLink>
    </Breadcrumbs>
  );
  return (
    <DoneFrame key={code}>
      <PageHeader title={m.administration_parties_settings_of({ body: found?.name ?? code })} lead={m.administration_parties_settings_body_lead()} breadcrumbs={breadcrumbs} />
      <Loaded read={read}>{({ body }) => (body ? <Content body={body} /> : null)}</Loaded>
    </DoneFrame>
  );
}
