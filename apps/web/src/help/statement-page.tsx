import { Paragraph } from '../components/paragraph.js';
import { TextLink } from '../components/link.js';
import { m } from '../paraglide/messages.js';
import { EntryFrame } from '../shell/entry-frame.js';
import { HandbookText } from './handbook-text.js';

/** A statement that everyone may read, signed in or not. */
export function StatementPage({ name }: { name: 'privacy' | 'toegankelijkheid' }) {
  return (
    <EntryFrame>
      <HandbookText name={name} />
      <Paragraph>
        <TextLink to="/">{m.help_to_schakel()}</TextLink>
      </Paragraph>
    </EntryFrame>
  );
}
