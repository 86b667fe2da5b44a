import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Field } from '../components/field.js';
import { m } from '../paraglide/messages.js';
import { readOrganisationsSearch } from './organisations-search.js';

const route = getRouteApi('/_signed-in/partijen/');

/** Filters while one types; what was typed stands in the address, without a step back per letter. */
export function FilterField() {
  const { zoek = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(zoek);
  const [seen, setSeen] = useState(zoek);
  if (seen !== zoek) {
    setSeen(zoek);
    if (text.trim() !== zoek) setText(zoek);
  }
  const change = (value: string) => {
    setText(value);
    void navigate({ search: readOrganisationsSearch({ zoek: value }), replace: true, resetScroll: false });
  };
  return (
    <form role="search" onSubmit={(event) => event.preventDefault()}>
      <Field label={m.organisations_filter()} hint={m.organisations_filter_hint()}>
        {(ids) => (
          <input
            {...ids}
            type="search"
            className="utrecht-textbox utrecht-textbox--html-input"
            value={text}
            onChange={(event) => change(event.target.value)}
            maxLength={100}
            spellCheck={false}
            autoComplete="off"
          />
        )}
      </Field>
    </form>
  );
}
