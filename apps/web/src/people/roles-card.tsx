import { Card } from '../components/card.js';
import { DefinitionList } from '../components/definition-list.js';
import { Paragraph } from '../components/paragraph.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { m } from '../paraglide/messages.js';
import { functionKindWord, functionStateWord, platformRoleWord, seatRoleWord } from '../words/kinds.js';
import type { ProfileParts } from './profile-page.js';

function Lines({ lines }: { lines: readonly { id: string; text: string; mark?: ProfileParts['functions'][number]['provenance'] }[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="plain-list stack stack--close">
      {lines.map(({ id, text, mark }) => (
        <li key={id}>
          {text} {mark ? <ProvenanceMark provenance={mark} quietForReport /> : null}
        </li>
      ))}
    </ul>
  );
}

/** As whom one is here: it decides what one sees and may do, and is changed by the administrator. */
export function RolesCard({ profile }: { profile: ProfileParts }) {
  const { roles, affiliations, seats, functions } = profile;
  const facts = [
    { key: m.people_roles(), value: roles.length > 0 ? roles.map(platformRoleWord).join(', ') : null },
    {
      key: m.people_affiliations(),
      value: affiliations
        .map(({ organisation, region }) => (region ? `${organisation.name}, ${region.name}` : organisation.name))
        .join('; '),
    },
    {
      key: m.people_functions(),
      value: functions.length > 0 && (
        <Lines
          lines={functions.map(({ id, kind, state, body, provenance }) => ({
            id,
            text: `${functionKindWord(kind)}, ${body.name}${state === 'PROPOSED' ? ` (${functionStateWord(state).toLowerCase()})` : ''}`,
            mark: provenance,
          }))}
        />
      ),
    },
    {
      key: m.people_seats(),
      value: seats.length > 0 && (
        <Lines lines={seats.map(({ id, role, body }) => ({ id, text: `${seatRoleWord(role)}, ${body.name}` }))} />
      ),
    },
  ];
  return (
    <Card title={m.people_roles_title()}>
      <Paragraph quiet>{m.people_roles_text()}</Paragraph>
      <DefinitionList facts={facts} />
    </Card>
  );
}
