import { createFileRoute } from '@tanstack/react-router';
import { MembersPage } from '../../bodies/members-page.js';

export const Route = createFileRoute('/_signed-in/overleggen/$code_/leden')({ component: MembersPage });
