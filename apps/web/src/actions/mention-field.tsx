import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { TextArea, type TextAreaProps } from '../components/text-area.js';
import { useRead } from '../data/use-read.js';
import { MentionCandidatesDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { nameAt, withName, type Mentioned } from './mentions.js';

interface MentionFieldProps extends Omit<TextAreaProps, 'ref' | 'suggestions'> {
  actionNumber: string;
  onMention: (person: Mentioned) => void;
}

interface OptionsProps {
  id: string;
  people: readonly Mentioned[];
  active: number;
  onChoose: (person: Mentioned) => void;
}

const optionId = (listId: string, place: number) => `${listId}-${place}`;

function Options({ id, people, active, onChoose }: OptionsProps) {
  return (
    <ul id={id} className="mention-options" role="listbox" aria-label={m.actions_mention_list()}>
      {people.map((person, place) => (
        <li
          key={person.id}
          id={optionId(id, place)}
          role="option"
          aria-selected={place === active}
          className="mention-option"
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          {person.name}
        </li>
      ))}
    </ul>
  );
}

/** Where one types in the text, and how to go on elsewhere once the text has changed. */
function usePlace(text: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  const next = useRef<number>(undefined);
  const [place, setPlace] = useState(0);
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    area.current?.setSelectionRange(next.current, next.current);
    next.current = undefined;
  }, [text]);
  const note = ({ target }: SyntheticEvent) => {
    if (target instanceof HTMLTextAreaElement) setPlace(target.selectionStart === target.selectionEnd ? target.selectionStart : 0);
  };
  const goOnAt = (at: number) => {
    next.current = at;
    setPlace(at);
  };
  return { area, place, note, goOnAt };
}

/** Who is offered for the name that is being typed, and which of them is chosen now. */
function useSuggestions(actionNumber: string, name: string) {
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState('');
  const [asked, setAsked] = useState(name);
  if (asked !== name) {
    setAsked(name);
    setActive(0);
  }
  const read = useRead(MentionCandidatesDocument, { number: actionNumber, search: name }, { pause: name === '' });
  const people = name === '' || dismissed === name ? [] : (read.data?.actionItem?.mentionCandidates ?? []);
  return { people, active, setActive, dismiss: setDismissed };
}

/** A text in which people are named: ‘@’ and the start of a name offers who may see this action; arrows choose, Enter puts the name in. */
export function MentionField({ actionNumber, onMention, ...field }: MentionFieldProps) {
  const listId = useId();
  const { area, place, note, goOnAt } = usePlace(field.value);
  const name = nameAt(field.value, place);
  const { people, active, setActive, dismiss } = useSuggestions(actionNumber, name);
  const isOpen = people.length > 0;
  const choose = (person: Mentioned | undefined) => {
    if (!person) return;
    const changed = withName(field.value, place, person.name);
    goOnAt(changed.place);
    dismiss(person.name);
    field.onChange(changed.text);
    onMention(person);
  };
  const steps: Record<string, () => void> = {
    ArrowDown: () => setActive((active + 1) % people.length),
    ArrowUp: () => setActive((active + people.length - 1) % people.length),
    Enter: () => choose(people[active]),
    Escape: () => dismiss(name),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = isOpen ? steps[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  // No role or aria-expanded: HTML allows neither on a text of several lines. That the list is open, is said below.
  const open = isOpen ? { 'aria-controls': listId, 'aria-activedescendant': optionId(listId, active) } : {};
  return (
    <div className="mention" onKeyDown={onKeyDown} onSelect={note} onBlur={() => dismiss(name)}>
      <TextArea {...field} ref={area} suggestions={{ 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', ...open }} />
      <p className="visually-hidden" role="status">
        {isOpen ? m.actions_mention_found({ count: people.length, name: people[active]?.name ?? '' }) : ''}
      </p>
      {isOpen ? <Options id={listId} people={people} active={active} onChoose={choose} /> : null}
    </div>
  );
}
