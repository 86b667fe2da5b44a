import { useState } from 'react';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { Select } from '../components/select.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { CalendarFeedsDocument, CloseCalendarFeedDocument, OpenCalendarFeedDocument, type CalendarFeedsQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { OpenedFeed } from './opened-feed.js';

type Feed = CalendarFeedsQuery['calendarFeeds'][number];

interface CalendarFeedsCardProps {
  /** Where the person sits or does something. */
  bodies: readonly { id: string; name: string }[];
}

/** What was opened, with a way to end each. */
function FeedList({ feeds }: { feeds: readonly Feed[] }) {
  const close = useChange(CloseCalendarFeedDocument);
  return (
    <section aria-labelledby="koppelingen" className="stack stack--close">
      <h3 id="koppelingen" className="nl-heading nl-heading--level-3">
        {m.calendar_list()}
      </h3>
      <ErrorSummary errors={[]} message={close.message} />
      <ul className="rows">
        {feeds.map(({ id, body, createdAt, lastReadAt }) => {
          const name = body?.name ?? m.calendar_all();
          return (
            <li key={id} className="row row--apart">
              <div>
                <strong>{name}</strong>
                <div className="small quiet">
                  {m.calendar_made()} <InstantText at={createdAt} /> ·{' '}
                  {lastReadAt ? (
                    <>
                      {m.calendar_read()} <InstantText at={lastReadAt} />
                    </>
                  ) : (
                    m.calendar_never_read()
                  )}
                </div>
              </div>
              <Button small busy={close.busy} onClick={() => void close.run({ id })}>
                {m.calendar_withdraw()}
                <span className="visually-hidden"> ({name})</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Links that let a person's own calendar program read his meetings. */
export function CalendarFeedsCard({ bodies }: CalendarFeedsCardProps) {
  const read = useRead(CalendarFeedsDocument, {}, { fresh: true });
  const open = useChange(OpenCalendarFeedDocument);
  const [bodyId, setBodyId] = useState('');
  const [path, setPath] = useState<string>();
  const make = async () => {
    const made = await open.run({ bodyId: bodyId || null });
    setPath(made?.openCalendarFeed.path);
  };
  return (
    <Card title={m.calendar_title()} id="agenda">
      <div className="stack">
        <Paragraph quiet>
          {m.calendar_text()} {m.calendar_confidential()}
        </Paragraph>
        <ErrorSummary errors={[]} message={open.message} />
        <Select id="agenda-overleg" label={m.calendar_which()} value={bodyId} onChange={setBodyId} empty={m.calendar_all()} choices={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
        <div>
          <Button busy={open.busy} onClick={() => void make()}>
            {m.calendar_make()}
          </Button>
        </div>
        {path ? <OpenedFeed path={path} /> : null}
        <Loaded read={read}>{({ calendarFeeds }) => (calendarFeeds.length > 0 ? <FeedList feeds={calendarFeeds} /> : null)}</Loaded>
      </div>
    </Card>
  );
}
