import { Card } from '../components/card.js';
import { DateText } from '../components/date-text.js';
import { DefinitionList } from '../components/definition-list.js';
import { OuterLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { GuestInvitationDocument, type GuestInvitationQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { meetingStateWord } from '../words/states.js';
import { clockAfter } from './agenda-clock.js';
import { purposeWord } from './agenda-words.js';
import { timesText } from './when-words.js';

type Invitation = NonNullable<GuestInvitationQuery['guestInvitation']>;
type Item = Invitation['items'][number];

function Papers({ papers }: Pick<Item, 'papers'>) {
  const newest = papers.flatMap(({ versions }) => versions.slice(0, 1));
  if (newest.length === 0) return null;
  return (
    <ul className="rows">
      {newest.map(({ id, name, fileId }) => (
        <li key={id}>
          <a className="utrecht-link utrecht-link--html-a" href={`/files/${fileId}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function GuestItem({ item, startsAt }: { item: Item; startsAt: string | null | undefined }) {
  return (
    <Card title={item.title} id={`punt-${item.id}`}>
      <div className="stack stack--close">
        <Paragraph small quiet>
          {[purposeWord(item.purpose), startsAt ? m.mandate_guest_around({ time: clockAfter(startsAt, item.startsAfter) }) : '', item.minutes ? m.agenda_minutes_count({ count: item.minutes }) : ''].filter(Boolean).join(' · ')}
        </Paragraph>
        {item.explanation ? <p className="agenda__explanation">{item.explanation}</p> : null}
        <Papers papers={item.papers} />
      </div>
    </Card>
  );
}

function Content({ invitation }: { invitation: Invitation }) {
  const { number, state, heldOn, startsAt, place, onlineUrl, bodyName, items } = invitation;
  const { tone, word } = meetingStateWord(state);
  const times = timesText(invitation);
  return (
    <>
      <PageHeader title={m.mandate_guest_title({ body: bodyName })} lead={m.mandate_guest_lead()} marks={<Pill tone={tone}>{word}</Pill>} />
      <Card title={m.mandate_guest_when()} id="wanneer">
        <DefinitionList
          facts={[
            { key: m.mandate_guest_day(), value: <><DateText on={heldOn} long />{times ? `, ${times}` : ''}</> },
            { key: m.mandate_guest_place(), value: place },
            { key: m.mandate_guest_online(), value: onlineUrl ? <OuterLink href={onlineUrl}>{m.mandate_guest_join()}</OuterLink> : null },
            { key: m.mandate_guest_number(), value: number },
          ]}
        />
      </Card>
      {items.map((item) => (
        <GuestItem key={item.id} item={item} startsAt={startsAt} />
      ))}
    </>
  );
}

/** A meeting as its guest sees it: when and where, and the items he comes for. */
export function GuestPage({ number }: { number: string }) {
  const read = useRead(GuestInvitationDocument, { number }, { fresh: true });
  if (read.data && !read.data.guestInvitation) return <NotFoundPage />;
  if (read.data?.guestInvitation) return <Content invitation={read.data.guestInvitation} />;
  return (
    <>
      <PageHeader title={m.meetings_number({ number })} />
      <Loaded read={read}>{() => null}</Loaded>
    </>
  );
}
