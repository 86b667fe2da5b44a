import { useRouter } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import type { SearchQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { announcementOf } from './count-words.js';
import { pathOf } from './kinds.js';
import { recentSearches, rememberSearch } from './recent.js';
import { grouped, ResultList } from './result-list.js';
import { longestSearch } from './search-search.js';
import { useResting, useSearch } from './use-search.js';

type Found = SearchQuery['search'];

function Recent({ onChoose }: { onChoose: (text: string) => void }) {
  const recent = recentSearches();
  if (recent.length === 0) return <p className="quiet small">{m.search_help()}</p>;
  return (
    <div className="stack stack--close">
      <h3 className="results__kind">{m.search_recent()}</h3>
      <ul className="plain-list row">
        {recent.map((text) => (
          <li key={text}>
            <Button small onClick={() => onChoose(text)}>
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where the chosen hit leads, and the page of all hits. */
function useGo(text: string, onClose: () => void) {
  const router = useRouter();
  const go = (path: string) => {
    rememberSearch(text);
    onClose();
    router.history.push(path);
  };
  return { go, toAll: () => go(`/zoeken?q=${encodeURIComponent(JSON.stringify(text.trim()))}`) };
}

/** Moves through the hits by arrows; the focus stays in the field. */
function useArrows(hits: Found['edges'], text: string) {
  const [active, setActive] = useState(-1);
  const [seen, setSeen] = useState(text);
  if (seen !== text) {
    setSeen(text);
    setActive(-1);
  }
  const count = hits.length;
  const onArrow = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || count === 0) return;
    event.preventDefault();
    // From the last back to the field, and on to the first.
    setActive((at) => ((at + 1 + step + count + 1) % (count + 1)) - 1);
  };
  return { active: active < count ? active : -1, onArrow };
}

function Suggestion({ found, onChoose }: { found: Found; onChoose: (text: string) => void }) {
  const { suggestion } = found;
  if (!suggestion) return null;
  return (
    <p>
      {m.search_did_you_mean()}{' '}
      <Button small onClick={() => onChoose(suggestion)}>
        {suggestion}
      </Button>
    </p>
  );
}

function useField(id: string) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const optionId = (place: number) => `${id}-option-${place}`;
  return { field, optionId, listId: `${id}-list` };
}

function useFound(text: string) {
  const asked = useResting(text.trim(), 180);
  const { data, problem } = useSearch(asked, null, 12);
  const found = asked === '' || text.trim() === '' ? undefined : data?.search;
  const ordered = found ? grouped(found.edges.map(({ node }) => node)).flatMap(([, hits]) => hits) : [];
  return { found, ordered, problem, isCurrent: asked === text.trim() };
}

/** One box over everything: a combobox whose list is what was found. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const { found, ordered, problem, isCurrent } = useFound(text);
  const { active, onArrow } = useArrows(found?.edges ?? [], text);
  const { field, optionId, listId } = useField(useId());
  const { go, toAll } = useGo(text, onClose);
  useEffect(() => document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' }));
  const choose = (place: number) => {
    const path = ordered[place] && pathOf(ordered[place]);
    if (path) go(path);
    else if (text.trim() !== '') toAll();
  };
  return (
    <Dialog title={m.search_title()} onClose={onClose}>
      <form role="search" className="stack stack--close search-box" onSubmit={(event) => { event.preventDefault(); choose(active); }}>
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={m.search_label()}
          aria-expanded={ordered.length > 0}
          aria-controls={ordered.length > 0 ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          className="utrecht-textbox utrecht-textbox--html-input"
          {...{ value: text, maxLength: longestSearch, spellCheck: false, autoComplete: 'off', enterKeyHint: 'search' }}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onArrow}
        />
        <p className="quiet small" role="status">{problem ? problem.message : found && isCurrent ? announcementOf(found) : ''}</p>
        {text.trim() === '' ? <Recent onChoose={setText} /> : null}
        {found ? <Suggestion {...{ found }} onChoose={setText} /> : null}
        {ordered.length > 0 ? <ResultList id={listId} label={m.search_results()} hits={ordered} {...{ active, optionId }} onChoose={choose} /> : null}
        {text.trim() === '' ? null : <Button look={ordered.length > 0 ? 'secondary' : 'primary'} onClick={toAll}>{m.search_all()}</Button>}
      </form>
    </Dialog>
  );
}
