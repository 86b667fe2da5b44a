import { createFileRoute, Outlet, redirect } from '@tanstack/react-router';
import { readViewer } from '../data/viewer.js';
import { setDraftOwner } from '../forms/draft.js';
import { EntryFrame } from '../shell/entry-frame.js';
import { ErrorPage } from '../shell/error-pages.js';
import { Shell } from '../shell/shell.js';

// Every room stands under this route: no room without a viewer.
export const Route = createFileRoute('/_signed-in')({
  beforeLoad: async ({ context, location }) => {
    const viewer = await readViewer(context.client);
    if (!viewer) throw redirect({ to: '/inloggen', search: { terug: location.href }, replace: true });
    setDraftOwner(viewer.person.id);
    return { viewer };
  },
  component: SignedIn,
  errorComponent: (props) => (
    <EntryFrame>
      <ErrorPage {...props} />
    </EntryFrame>
  ),
});

function SignedIn() {
  const { viewer } = Route.useRouteContext();
  return (
    <Shell viewer={viewer}>
      <Outlet />
    </Shell>
  );
}
