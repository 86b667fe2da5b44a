import { m } from '../paraglide/messages.js';

/** Past the navigation, to the page itself. */
export function SkipLink() {
  return (
    <a
      className="nl-skip-link"
      href="#inhoud"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('inhoud')?.focus();
      }}
    >
      {m.shell_skip()}
    </a>
  );
}
