import { createFileRoute } from '@tanstack/react-router';
import { FollowsPage } from '../../following/follows-page.js';

export const Route = createFileRoute('/_signed-in/meldingen/volgen')({ component: FollowsPage });
