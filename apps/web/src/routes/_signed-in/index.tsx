import { createFileRoute } from '@tanstack/react-router';
import { MyWorkPage } from '../../my-work/my-work-page.js';

export const Route = createFileRoute('/_signed-in/')({ component: MyWorkPage });
