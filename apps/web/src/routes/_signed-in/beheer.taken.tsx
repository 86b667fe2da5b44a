import { createFileRoute } from '@tanstack/react-router';
import { JobsPage } from '../../administration/jobs-page.js';
import { readJobsSearch } from '../../administration/jobs-search.js';

export const Route = createFileRoute('/_signed-in/beheer/taken')({ validateSearch: readJobsSearch, component: JobsPage });
