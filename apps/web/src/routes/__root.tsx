import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import type { Client } from 'urql';
import { EntryFrame } from '../shell/entry-frame.js';
import { ErrorPage, NotFoundPage } from '../shell/error-pages.js';

export interface RouterContext {
  client: Client;
}

export const Route = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: () => (
    <EntryFrame>
      <NotFoundPage />
    </EntryFrame>
  ),
  errorComponent: (props) => (
    <EntryFrame>
      <ErrorPage {...props} />
    </EntryFrame>
  ),
});
