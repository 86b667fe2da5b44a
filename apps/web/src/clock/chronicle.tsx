import { EmptyState } from '../components/empty-state.js';
import { Heading } from '../components/heading.js';
import { TextLink } from '../components/link.js';
import { DataBadge } from '../components/pill.js';
import type { ChronicleKind } from '../generated/enums.js';
import type { ChronicleLineItemFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { longDayText } from '../words/dates.js';

const kinds: Record<ChronicleKind, () => string> = {
  MAIL: m.clock_kind_mail,
  NOTIFICATION: m.clock_kind_notification,
  ACTION_OVERDUE: m.clock_kind_overdue,
  BODY_EXPIRED: m.clock_kind_expired,
};

function Line({ line: { kind, text, recipients, path } }: { line: ChronicleLineItemFragment }) {
  return (
    <li className="chronicle-line">
      <DataBadge>{kinds[kind]()}</DataBadge>
      <div>
        <TextLink to={path}>{text}</TextLink>
        {recipients.length > 0 ? <div className="small quiet">{m.clock_to_whom({ names: recipients.join(', ') })}</div> : null}
      </div>
    </li>
  );
}

/** What happened, day by day; days on which nothing happened are left out. */
export function Chronicle({ lines }: { lines: readonly ChronicleLineItemFragment[] }) {
  if (lines.length === 0) return <EmptyState title={m.clock_nothing()}>{m.clock_nothing_text()}</EmptyState>;
  const days = [...new Set(lines.map(({ day }) => day))];
  return days.map((day) => (
    <section key={day} className="stack stack--close" aria-label={longDayText(day)}>
      <Heading level={3}>{longDayText(day)}</Heading>
      <ul className="rows">
        {lines.filter((line) => line.day === day).map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </section>
  ));
}
