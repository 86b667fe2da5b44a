import { createFileRoute } from '@tanstack/react-router';
import { LogPage } from '../../administration/log-page.js';

export const Route = createFileRoute('/_signed-in/beheer/logboek')({ component: LogPage });
