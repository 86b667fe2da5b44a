const HERE = 'http://here.invalid';

/**
 * Where to go after signing in: only an address inside this web app. Read as the browser reads it, which drops tabs
 * and turns backslashes, so that nothing leads to another site after all.
 */
export function safeReturnAddress(address: string | undefined): string {
  if (!address?.startsWith('/') || !URL.canParse(address, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(address, HERE);
  if (origin !== HERE || pathname.startsWith('//') || pathname.startsWith('/inloggen')) return '/';
  return pathname + search + hash;
}
