import { createFileRoute } from '@tanstack/react-router';
import { ChroniclePage } from '../../clock/chronicle-page.js';

export const Route = createFileRoute('/_signed-in/beheer/klok/$id')({ component: ChroniclePage });
