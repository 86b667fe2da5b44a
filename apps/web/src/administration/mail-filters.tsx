import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../components/button.js';
import { LinkButton } from '../components/link.js';
import { Select } from '../components/select.js';
import { TextField } from '../components/text-field.js';
import { Tile, Tiles } from '../components/tile.js';
import { useRead } from '../data/use-read.js';
import type { MailPurpose } from '../generated/enums.js';
import { MailCountsDocument, MailSamplesDocument } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { mailStateWords } from './mail-state.js';
import { readMailsSearch, type MailsSearch } from './mails-search.js';

const route = getRouteApi('/_signed-in/beheer/post/');

/** How many mails there are in each state; each leads to them. */
export function MailCounts() {
  const search = route.useSearch();
  const { data } = useRead(MailCountsDocument, {}, { fresh: true });
  return (
    <Tiles label={m.machine_mail_states()}>
      {data?.mailCounts.map(({ state, count }) => {
        const [tone, word] = mailStateWords[state];
        return <Tile key={state} to="/beheer/post" search={{ ...search, stand: state }} number={count} label={word()} tone={count > 0 ? tone : 'quiet'} isShown={state === search.stand} />;
      })}
    </Tiles>
  );
}

/** Every kind of mail that there is, by its purpose. */
function useKinds() {
  const { data } = useRead(MailSamplesDocument, {});
  const kinds = new Map<MailPurpose, string>(data?.mailSamples.map(({ purpose, kind }) => [purpose, kind]));
  return [...kinds.set('SAMPLE', m.machine_purpose_sample())].map(([value, label]) => ({ value, label }));
}

export function MailFilters() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [words, setWords] = useState(search.zoek ?? '');
  const kinds = useKinds();
  const go = (change: Partial<Record<keyof MailsSearch, string>>) => void navigate({ search: readMailsSearch({ ...search, ...change }) });
  const isFiltered = Object.keys(search).length > 0;
  return (
    <form
      className="mail-filters"
      role="search"
      aria-label={m.machine_mail_filter()}
      onSubmit={(event) => {
        event.preventDefault();
        go({ zoek: words });
      }}
    >
      <TextField name="zoek" label={m.machine_mail_search()} value={words} onChange={setWords} maxLength={200} />
      <Select name="soort" label={m.machine_mail_purpose()} value={search.soort ?? ''} onChange={(soort) => go({ soort })} choices={kinds} empty={m.machine_mail_every()} />
      <div className="row">
        <Button type="submit">{m.machine_mail_find()}</Button>
        {isFiltered ? (
          <LinkButton to="/beheer/post" look="subtle" onClick={() => setWords('')}>
            {m.machine_mail_clear()}
          </LinkButton>
        ) : null}
      </div>
    </form>
  );
}
