import { createFileRoute } from '@tanstack/react-router';
import { ClockPage } from '../../clock/clock-page.js';

export const Route = createFileRoute('/_signed-in/beheer/klok/')({ component: ClockPage });
