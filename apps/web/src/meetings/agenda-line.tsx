import type { ReactNode } from 'react';
import { TextLink } from '../components/link.js';
import { DataBadge } from '../components/pill.js';
import type { Level } from '../generated/enums.js';
import type { AgendaLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { levelWord } from '../words/states.js';
import { ItemContents, ItemOrigin } from './agenda-origin.js';
import { purposeWord } from './agenda-words.js';
import { ItemMandate } from './item-mandate.js';

function Presenter({ presenter, presenterOrganisation: party }: AgendaLineFragment) {
  if (presenter) return <span>{presenter.name}</span>;
  if (!party) return null;
  return (
    <TextLink to="/partijen/$slug" params={{ slug: party.slug }}>
      {party.name}
    </TextLink>
  );
}

/** What an item is: its title, for what purpose, who presents it, how long. */
export function AgendaWords({ item, meetingLevel, children }: { item: AgendaLineFragment; meetingLevel: Level; children?: ReactNode }) {
  return (
    <div className="agenda__words">
      <p className="agenda__title">{item.title}</p>
      <p className="agenda__facts quiet small">
        <span>{purposeWord(item.purpose)}</span>
        {item.minutes ? <span>{m.agenda_minutes_count({ count: item.minutes })}</span> : null}
        <Presenter {...item} />
        <ItemOrigin origin={item.origin} />
        {item.level === meetingLevel ? null : <DataBadge>{levelWord(item.level)}</DataBadge>}
      </p>
      <ItemMandate item={item} />
      {item.explanation ? <p className="agenda__explanation">{item.explanation}</p> : null}
      <ItemContents item={item} />
      {children}
    </div>
  );
}
