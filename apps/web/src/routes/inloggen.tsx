import { createFileRoute, redirect } from '@tanstack/react-router';
import { readViewer } from '../data/viewer.js';
import { safeReturnAddress } from '../people/return-address.js';
import { readSignInFacts } from '../people/sign-in-facts.js';
import { SignInPage } from '../people/sign-in-page.js';

interface SignInSearch {
  /** Where to go after signing in. */
  terug?: string;
}

export const Route = createFileRoute('/inloggen')({
  validateSearch: (search: Record<string, unknown>): SignInSearch =>
    typeof search['terug'] === 'string' ? { terug: search['terug'] } : {},
  beforeLoad: async ({ context, search }) => {
    // Fresh: a session that just ended is still in the cache. Who cannot be asked now may still try to sign in.
    const viewer = await readViewer(context.client, { fresh: true }).catch(() => null);
    if (viewer) throw redirect({ href: safeReturnAddress(search.terug), replace: true });
  },
  loader: readSignInFacts,
  component: () => <SignInPage facts={Route.useLoaderData()} returnTo={Route.useSearch().terug} />,
});
