import type { ReactNode } from 'react';
import { useViewer } from '../data/viewer.js';
import { NotFoundPage } from '../shell/error-pages.js';

/** For others these rooms do not exist. */
export function AdministratorsOnly({ children }: { children: ReactNode }) {
  return useViewer().roles.includes('ADMINISTRATOR') ? children : <NotFoundPage />;
}
