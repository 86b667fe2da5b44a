import { TextLink } from '../components/link.js';
import { m } from '../paraglide/messages.js';

/** What everyone may read, under every page. */
export function Footer() {
  return (
    <footer className="footer no-print">
      <nav aria-label={m.help_about()} className="row">
        <TextLink to="/privacy">{m.help_privacy()}</TextLink>
        <TextLink to="/toegankelijkheid">{m.help_accessibility()}</TextLink>
      </nav>
    </footer>
  );
}
