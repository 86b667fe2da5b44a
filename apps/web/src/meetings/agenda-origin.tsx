import { lazily } from '../components/lazily.js';
import { TextLink } from '../components/link.js';
import type { AgendaLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

const AgendaCommitments = lazily(async () => (await import('./agenda-commitments.js')).AgendaCommitments);

type Origin = NonNullable<AgendaLineFragment['origin']>;
type Said = (inputs: { number: string }) => string;

const records = {
  ACTION: { to: '/acties/$number', said: m.agenda_from_action as Said },
  DECISION: { to: '/besluiten/$number', said: m.fill_from_decision as Said },
  SIGNAL: { to: '/signalen/$number', said: m.fill_from_signal as Said },
  LEARNING: { to: '/leerpunten/$number', said: m.fill_from_learning as Said },
  AGENDA_ITEM: { to: '/vergaderingen/$number', said: m.agenda_from_meeting as Said },
} as const;

const isRecord = (kind: string): kind is keyof typeof records => kind in records;

/** What an item was put on the agenda for: leads back to it. */
export function ItemOrigin({ origin }: { origin: Origin | null | undefined }) {
  if (!origin) return null;
  const { kind, number, title } = origin;
  if (kind === 'REFERRAL') {
    return (
      <TextLink to="/overleggen/$code" params={{ code: number }}>
        {m.mandate_from_body({ body: title })}
      </TextLink>
    );
  }
  if (!isRecord(kind)) return null;
  const { to, said } = records[kind];
  return (
    <TextLink to={to} params={{ number }}>
      {said({ number })}
    </TextLink>
  );
}

/** Of ‘Lijst van toezeggingen’: what is still promised, now. */
export function ItemContents({ item: { commitments } }: { item: AgendaLineFragment }) {
  return commitments ? <AgendaCommitments commitments={commitments} /> : null;
}
