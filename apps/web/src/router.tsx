import { createRouter } from '@tanstack/react-router';
import { createApiClient } from './data/client.js';
import { isAskedInPlace, signedInAgain } from './data/session-end.js';
import { routeTree } from './generated/route-tree.js';
import { announceArrival } from './shell/arrival.js';
import { ErrorPage, NotFoundPage, PendingPage } from './shell/error-pages.js';

/** The session ended: asked for in place where somebody is at work, else on the page for it, with the way back. Drafts are kept in this tab. */
function askToSignIn(): void {
  if (isAskedInPlace()) return void signedInAgain();
  const { pathname, href } = router.state.location;
  if (pathname !== '/inloggen') void router.navigate({ to: '/inloggen', search: { terug: href } });
}

export const client = createApiClient(askToSignIn);

export const router = createRouter({
  routeTree,
  context: { client },
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: PendingPage,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) announceArrival();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
