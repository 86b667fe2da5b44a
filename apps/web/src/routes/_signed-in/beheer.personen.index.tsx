import { createFileRoute } from '@tanstack/react-router';
import { PeoplePage } from '../../administration/people-page.js';
import { readPeopleSearch } from '../../administration/people-search.js';

export const Route = createFileRoute('/_signed-in/beheer/personen/')({ validateSearch: readPeopleSearch, component: PeoplePage });
