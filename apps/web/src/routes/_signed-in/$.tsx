import { createFileRoute } from '@tanstack/react-router';
import { NotFoundPage } from '../../shell/error-pages.js';

/** An address that no room has, told inside the frame: whoever is signed in keeps the navigation. */
export const Route = createFileRoute('/_signed-in/$')({ component: NotFoundPage });
