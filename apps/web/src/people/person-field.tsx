import { useState } from 'react';
import { Select } from '../components/select.js';
import { TextField } from '../components/text-field.js';
import { useRead } from '../data/use-read.js';
import { FindPersonDocument, type FindPersonQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

type Found = FindPersonQuery['findPerson'][number];

interface PersonFieldProps {
  id: string;
  name: string;
  label: string;
  value: string;
  error?: string;
  hint?: string;
  optional?: boolean;
  /** First line of the list, for nobody. */
  empty: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
}

const described = ({ name, affiliations }: Found) =>
  affiliations.length > 0 ? `${name} (${affiliations.map(({ organisation }) => organisation.shortName).join(', ')})` : name;

/** Chooses somebody who takes part: a list, narrowed by a part of the name. */
export function PersonField({ label, ...field }: PersonFieldProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Found>();
  const { data } = useRead(FindPersonDocument, { text }, { keep: true });
  const found = data?.findPerson ?? [];
  // Who was chosen stays in the list when it is narrowed afterwards.
  const all = chosen && chosen.id === field.value && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  const choose = (value: string) => {
    setChosen(all.find(({ id }) => id === value));
    field.onChange(value);
  };
  return (
    <div className="stack stack--close">
      <TextField label={m.administration_person_search({ label })} value={text} onChange={setText} type="search" autoComplete="off" maxLength={100} optional />
      <Select {...field} label={label} onChange={choose} choices={all.map((one) => ({ value: one.id, label: described(one) }))} />
    </div>
  );
}
