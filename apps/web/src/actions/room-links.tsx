import { TextLink } from '../components/link.js';

interface RoomLinkProps {
  children: string;
  title?: string;
  className?: string;
}

/** To the page of a body. */
export const BodyLink = ({ code, ...rest }: RoomLinkProps & { code: string }) => <TextLink to="/overleggen/$code" params={{ code }} {...rest} />;

/** To the page of an organisation. */
export const OrganisationLink = ({ slug, ...rest }: RoomLinkProps & { slug: string }) => <TextLink to="/partijen/$slug" params={{ slug }} {...rest} />;

/** To the page of a group of parties. */
export const GroupLink = ({ slug, ...rest }: RoomLinkProps & { slug: string }) => <TextLink to="/partijen/groep/$slug" params={{ slug }} {...rest} />;
