import { createFileRoute } from '@tanstack/react-router';
import { MandatePage } from '../../bodies/mandate-page.js';

export const Route = createFileRoute('/_signed-in/overleggen/$code_/mandaat')({ component: MandatePage });
