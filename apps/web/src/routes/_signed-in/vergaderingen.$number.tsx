import { createFileRoute } from '@tanstack/react-router';
import { MeetingPage } from '../../meetings/meeting-page.js';

export const Route = createFileRoute('/_signed-in/vergaderingen/$number')({ component: MeetingPage });
