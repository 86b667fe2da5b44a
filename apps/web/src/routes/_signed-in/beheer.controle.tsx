import { createFileRoute } from '@tanstack/react-router';
import { ReviewPage } from '../../administration/review-page.js';

export const Route = createFileRoute('/_signed-in/beheer/controle')({ component: ReviewPage });
