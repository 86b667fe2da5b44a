import { createFileRoute } from '@tanstack/react-router';
import { PresentationPage } from '../../meetings/presentation-page.js';

/** Which item is on the screen: by its id, so that it stays there when the agenda is put in another order. */
const readPresentationSearch = ({ punt }: Record<string, unknown>): { punt?: string } => (typeof punt === 'string' && /^[0-9a-f-]{36}$/.test(punt) ? { punt } : {});

export const Route = createFileRoute('/_signed-in/vergaderingen/$number_/presentatie')({ validateSearch: readPresentationSearch, component: PresentationPage });
