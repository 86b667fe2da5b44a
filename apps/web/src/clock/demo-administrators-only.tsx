import type { ReactNode } from 'react';
import { AdministratorsOnly } from '../administration/administrators-only.js';
import { useViewer } from '../data/viewer.js';
import { NotFoundPage } from '../shell/error-pages.js';

/** Where the real clock runs there is nothing to move. */
export function DemoAdministratorsOnly({ children }: { children: ReactNode }) {
  const { isDemo } = useViewer();
  return <AdministratorsOnly>{isDemo ? children : <NotFoundPage />}</AdministratorsOnly>;
}
