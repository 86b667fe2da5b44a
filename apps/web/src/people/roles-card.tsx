import { Card } from '../components/card.js';
import { DefinitionList, type Fact } from '../components/definition-list.js';
import { Paragraph } from '../components/paragraph.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { m } from '../paraglide/messages.js';
import { functionKindWord, functionStateWord, platformRoleWord, seatRoleWord } from '../words/kinds.js';
import type { ProfileParts } from './profile-page.js';

interface Line {
  id: string;
  text: string;
  mark?: ProfileParts['functions'][number]['provenance'];
}

function Lines({ lines }: { lines: readonly Line[] }) {
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

function functionLine({ id, kind, state, body, provenance }: ProfileParts['functions'][number]): Line {
  const proposed = state === 'PROPOSED' ? ` (${functionStateWord(state).toLowerCase()})` : '';
  return { id, text: `${functionKindWord(kind)}, ${body.name}${proposed}`, mark: provenance };
}

function workplace({ organisation, region }: ProfileParts['affiliations'][number]): string {
  return region ? `${organisation.name}, ${region.name}` : organisation.name;
}

function factsOf({ roles, affiliations, seats, functions }: ProfileParts): Fact[] {
  const seatLines = seats.map(({ id, role, body }) => ({ id, text: `${seatRoleWord(role)}, ${body.name}` }));
  return [
    { key: m.people_roles(), value: roles.map(platformRoleWord).join(', ') },
    { key: m.people_affiliations(), value: affiliations.map(workplace).join('; ') },
    { key: m.people_functions(), value: functions.length > 0 && <Lines lines={functions.map(functionLine)} /> },
    { key: m.people_seats(), value: seats.length > 0 && <Lines lines={seatLines} /> },
  ];
}

/** As whom one is here: it decides what one sees and may do, and is changed by the administrator. */
export function RolesCard({ profile }: { profile: ProfileParts }) {
  return (
    <Card title={m.people_roles_title()}>
      <Paragraph quiet>{m.people_roles_text()}</Paragraph>
      <DefinitionList facts={factsOf(profile)} />
    </Card>
  );
}
