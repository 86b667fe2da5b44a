import { Breadcrumbs } from '../components/breadcrumbs.js';
import { TextLink } from '../components/link.js';
import { m } from '../paraglide/messages.js';
import { HandbookText } from './handbook-text.js';

/** The handbook: its first page, or one behind it. */
export function HelpPage({ name }: { name?: string }) {
  if (!name) return <HandbookText name="index" />;
  return (
    <HandbookText
      name={name}
      breadcrumbs={(title) => (
        <Breadcrumbs current={title}>
          <TextLink to="/hulp">{m.help_title()}</TextLink>
        </Breadcrumbs>
      )}
    />
  );
}
