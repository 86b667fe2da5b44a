import { TextLink } from '../components/link.js';

/** To an address in the web app that the server gave. */
export function PathLink({ path, children }: { path: string; children: string }) {
  const [to = '/', hash] = path.split('#');
  return (
    <TextLink to={to} hash={hash}>
      {children}
    </TextLink>
  );
}
