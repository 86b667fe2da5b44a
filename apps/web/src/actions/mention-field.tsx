import { useId, useState, type KeyboardEvent } from 'react';
import { TextArea, type TextAreaProps } from '../components/text-area.js';
import { useRead } from '../data/use-read.js';
import { MentionCandidatesDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import type { Mentioned } from './mentions.js';

/** The name that is being typed: an at sign with the start of a name, at the end. */
const typing = /(?:^|\s)@(\p{L}[\p{L}’'. -]{0,40})$/u;

interface MentionFieldProps extends TextAreaProps {
  actionNumber: string;
  onMention: (person: Mentioned) => void;
}

interface OptionsProps {
  id: string;
  people: readonly Mentioned[];
  active: number;
  onChoose: (person: Mentioned) => void;
}

function Options({ id, people, active, onChoose }: OptionsProps) {
  return (
    <ul id={id} className="mention-options" role="listbox" aria-label={m.actions_mention_list()}>
      {people.map((person, place) => (
        <li key={person.id} role="option" aria-selected={place === active} className="mention-option" onPointerDown={(event) => { event.preventDefault(); onChoose(person); }}>
          {person.name}
        </li>
      ))}
    </ul>
  );
}

/** A text in which people are named: ‘@’ and the start of a name offers who may see this action; arrows choose, Enter puts the name in. */
export function MentionField({ actionNumber, onMention, ...field }: MentionFieldProps) {
  const listId = useId();
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState('');
  const search = typing.exec(field.value)?.[1] ?? '';
  const read = useRead(MentionCandidatesDocument, { number: actionNumber, search }, { pause: search === '' });
  const isOpen = search !== '' && dismissed !== field.value;
  const people = isOpen ? (read.data?.actionItem?.mentionCandidates ?? []) : [];
  const choose = (person: Mentioned) => {
    field.onChange(`${field.value.slice(0, field.value.length - search.length)}${person.name} `);
    onMention(person);
    setActive(0);
  };
  const steps: Record<string, () => void> = {
    ArrowDown: () => setActive((active + 1) % people.length),
    ArrowUp: () => setActive((active + people.length - 1) % people.length),
    Enter: () => { const person = people[active] ?? people[0]; if (person) choose(person); },
    Escape: () => setDismissed(field.value),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = people.length > 0 ? steps[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  return (
    <div className="mention" onKeyDown={onKeyDown}>
      <TextArea {...field} />
      <p className="visually-hidden" role="status">
        {people.length > 0 ? m.actions_mention_found({ count: people.length, name: (people[active] ?? people[0])?.name ?? '' }) : ''}
      </p>
      {people.length > 0 ? <Options id={listId} people={people} active={active} onChoose={choose} /> : null}
    </div>
  );
}
