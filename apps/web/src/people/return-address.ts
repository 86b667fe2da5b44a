/** Where to go after signing in: only an address inside this web app, never another site. */
export function safeReturnAddress(address: string | undefined): string {
  if (!address || !address.startsWith('/') || address.startsWith('//') || address.includes('\\')) return '/';
  return address.startsWith('/inloggen') ? '/' : address;
}
