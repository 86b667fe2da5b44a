import { TextLink } from '../components/link.js';

interface RoomLinkProps {
  children: string;
  title?: string;
  className?: string;
}

/** To the page of a body. */
export function BodyLink({ code, ...rest }: RoomLinkProps & { code: string }) {
  const to: string = `/overleggen/${encodeURIComponent(code)}`;
  return <TextLink to={to} {...rest} />;
}

/** To the page of an organisation. */
export function OrganisationLink({ slug, ...rest }: RoomLinkProps & { slug: string }) {
  const to: string = `/partijen/${encodeURIComponent(slug)}`;
  return <TextLink to={to} {...rest} />;
}
