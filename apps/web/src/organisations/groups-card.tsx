import { Fragment } from 'react';
import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { DataBadge } from '../components/pill.js';
import type { OrganisationGroupsQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

type Group = OrganisationGroupsQuery['organisationGroups'][number];

function GroupLine({ group: { slug, name, isOpen, description, members } }: { group: Group }) {
  return (
    <li>
      <div className="row">
        <TextLink to="/partijen/groep/$slug" params={{ slug }}>
          {name}
        </TextLink>
        <DataBadge>{isOpen ? m.organisations_group_open() : m.organisations_group_closed()}</DataBadge>
      </div>
      {description ? <Paragraph small>{description}</Paragraph> : null}
      {members.length > 0 ? (
        <div className="small">
          {members.map((member, index) => (
            <Fragment key={member.id}>
              {index > 0 ? ', ' : ''}
              <TextLink to="/partijen/$slug" params={{ slug: member.slug }}>
                {member.shortName}
              </TextLink>
            </Fragment>
          ))}
        </div>
      ) : null}
    </li>
  );
}

/** Names in the action list that stand for several parties. */
export function GroupsCard({ groups }: { groups: readonly Group[] }) {
  if (groups.length === 0) return null;
  return (
    <Card title={m.organisations_groups()} id="groepen">
      <div className="stack">
        <Paragraph quiet>{m.organisations_groups_text()}</Paragraph>
        <ul className="rows">
          {groups.map((group) => (
            <GroupLine key={group.id} group={group} />
          ))}
        </ul>
      </div>
    </Card>
  );
}
