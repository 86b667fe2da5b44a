import { Card } from '../components/card.js';
import { TextLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import type { MyWorkQuery } from '../generated/graphql/graphql.js';
import { itemAnchor } from '../minutes/item-link.js';
import { m } from '../paraglide/messages.js';

type Items = NonNullable<MyWorkQuery['viewer']>['itemsOfNobody'];

/** For the national coordinator: what stands on an agenda and belongs to no table. */
export function ItemsOfNobodyCard({ items }: { items: Items }) {
  if (items.length === 0) return null;
  return (
    <Card title={m.due_meeting_nobody_title()} id="niemand">
      <div className="stack stack--close">
        <Paragraph small quiet>
          {m.due_meeting_nobody_text()}
        </Paragraph>
        <ul className="rows">
          {items.map(({ id, title, subject, meeting }) => (
            <li key={id}>
              {meeting ? (
                <TextLink to="/vergaderingen/$number" params={{ number: meeting.number }} hash={itemAnchor(id)}>
                  {title}
                </TextLink>
              ) : (
                title
              )}
              <p className="small quiet waiting-line__more">{[subject, meeting?.title].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
