import { TextLink } from '../../components/link.js';
import { m } from '../../paraglide/messages.js';
import type { OrganisationFacts } from '../organisation-page.js';

/** What is left without an owner when the party ends: each with a link to it. */
export function LeftBehind({ organisation }: { organisation: OrganisationFacts }) {
  const { slug, openActionCount, seats, functions, groups, regionRoles } = organisation;
  const lines = [
    openActionCount > 0 ? (
      <TextLink key="actions" to="/acties" search={{ party: slug, onlyOpen: true }}>
        {m.administration_parties_left_actions({ count: openActionCount })}
      </TextLink>
    ) : null,
    ...seats.map(({ id, body }) => (
      <TextLink key={id} to="/overleggen/$code" params={{ code: body.code }}>
        {m.administration_parties_left_seat({ body: body.name })}
      </TextLink>
    )),
    ...functions.map(({ id, body }) => (
      <TextLink key={id} to="/overleggen/$code" params={{ code: body.code }}>
        {m.administration_parties_left_function({ body: body.name })}
      </TextLink>
    )),
    ...groups.map((group) => (
      <TextLink key={group.id} to="/partijen/groep/$slug" params={{ slug: group.slug }}>
        {m.administration_parties_left_group({ group: group.name })}
      </TextLink>
    )),
    ...regionRoles.map(({ id, region }) => (
      <TextLink key={id} to="/regios/$slug" params={{ slug: region.slug }}>
        {m.administration_parties_left_region({ region: region.name })}
      </TextLink>
    )),
  ].filter((line) => line !== null);
  if (lines.length === 0) return <p className="nl-paragraph">{m.administration_parties_left_nothing()}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.key}>{line}</li>
      ))}
    </ul>
  );
}
