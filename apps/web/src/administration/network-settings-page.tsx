import { Fragment } from 'react';
import { DoneFrame } from '../actions/done-notice.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import type { Choosing } from '../bodies/settings/choosing.js';
import { SettingLine } from '../bodies/settings/setting-line.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import {
  NetworkSettingsDocument, SetNetworkSettingDocument, type NetworkSettingsQuery, type SetNetworkSettingMutation, type SetNetworkSettingMutationVariables,
} from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { AdministratorsOnly } from './administrators-only.js';

const choosing: Choosing<SetNetworkSettingMutation, SetNetworkSettingMutationVariables> = {
  document: SetNetworkSettingDocument,
  variables: ({ key }, version, value) => ({ key, version, value }),
};

/** Who does not follow the network. */
function Choosers({ bodies }: { bodies: NetworkSettingsQuery['networkSettings'][number]['choosers'] }) {
  if (bodies.length === 0) return null;
  return (
    <div className="small">
      {m.administration_parties_settings_choosers()}{' '}
      {bodies.map(({ id, code, name }, index) => (
        <Fragment key={id}>
          {index > 0 ? ', ' : ''}
          <TextLink to="/overleggen/$code/instellingen" params={{ code }}>
            {name}
          </TextLink>
        </Fragment>
      ))}
    </div>
  );
}

function Content({ networkSettings, bodies }: NetworkSettingsQuery) {
  const { today } = useViewer();
  const living = bodies.edges.map(({ node }) => node).filter(({ endedOn }) => !endedOn || endedOn > today);
  return (
    <div className="columns columns--main-and-aside">
      <Card title={m.administration_parties_settings_terms()} id="termijnen">
        <Paragraph quiet>{m.administration_parties_settings_network_lead()}</Paragraph>
        <ul className="rows">
          {networkSettings.map((setting) => (
            <SettingLine key={setting.key} {...{ setting, choosing }}>
              <Choosers bodies={setting.choosers} />
            </SettingLine>
          ))}
        </ul>
      </Card>
      <Card title={m.administration_parties_settings_per_body()} id="overleggen">
        <ul className="rows rows--close">
          {living.map(({ id, code, name }) => (
            <li key={id}>
              <TextLink to="/overleggen/$code/instellingen" params={{ code }}>
                {name}
              </TextLink>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

/** 'Instellingen': what holds for all bodies, and the way to each body's own. */
export function NetworkSettingsPage() {
  const read = useRead(NetworkSettingsDocument, {}, { fresh: true });
  const breadcrumbs = (
    <Breadcrumbs current={m.administration_parties_settings_title()}>
      <TextLink to="/beheer">{m.administration_title()}</TextLink>
    </Breadcrumbs>
  );
  return (
    <AdministratorsOnly>
      <DoneFrame>
        <PageHeader title={m.administration_parties_settings_title()} lead={m.administration_parties_settings_lead()} breadcrumbs={breadcrumbs} />
        <Loaded read={read}>{(data) => <Content {...data} />}</Loaded>
      </DoneFrame>
    </AdministratorsOnly>
  );
}
