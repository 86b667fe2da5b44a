import { createFileRoute } from '@tanstack/react-router';
import { ConfirmAddressPage } from '../people/link-pages.js';

export const Route = createFileRoute('/adres/$token')({
  component: () => <ConfirmAddressPage token={Route.useParams().token} />,
});
