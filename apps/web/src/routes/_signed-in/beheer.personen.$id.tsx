import { createFileRoute } from '@tanstack/react-router';
import { PersonPage } from '../../administration/person-page.js';

export const Route = createFileRoute('/_signed-in/beheer/personen/$id')({ component: PersonPage });
