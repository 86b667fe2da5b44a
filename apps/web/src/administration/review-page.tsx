import { Alert } from '../components/alert.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { LinkButton, TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { AccessReviewDocument, ConfirmAccessDocument, type AccessReviewQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { AdministratorsOnly } from './administrators-only.js';
import { bindingWords } from './binding-words.js';

type Review = AccessReviewQuery['accessReview'];
type Line = Review['lines'][number];

function Answer({ line }: { line: Line }) {
  const change = useChange(ConfirmAccessDocument);
  const { kind, id, person, personName } = line;
  const of = { name: personName, what: bindingWords(line) };
  return (
    <div>
      <div className="row no-print">
        <Button small busy={change.busy} onClick={() => void change.run({ kind, id, personId: person.id })} aria-label={m.administration_review_yes_of(of)}>
          {m.administration_review_yes()}
        </Button>
        <LinkButton small to="/beheer/personen/$id" params={{ id: person.id }} aria-label={m.administration_review_no_of(of)}>
          {m.administration_review_no()}
        </LinkButton>
      </div>
      <div className="print-only">
        ☐ {m.administration_review_yes()} &emsp;☐ {m.administration_review_no()}
      </div>
      {change.message ? (
        <Alert kind="error" live>
          {change.message}
        </Alert>
      ) : null}
    </div>
  );
}

function ReviewLine({ line }: { line: Line }) {
  const { since, confirmedOn, confirmedBy, isOverdue } = line;
  const checked = confirmedOn ? m.administration_review_checked({ day: dayText(confirmedOn), name: confirmedBy ?? '' }) : m.administration_review_unchecked();
  return (
    <li className="act-line">
      <div>
        {bindingWords(line)} {isOverdue ? <Pill tone="care">{m.administration_review_overdue()}</Pill> : null}
        <div className="small quiet">{[since ? m.administration_review_since({ day: dayText(since) }) : '', checked].filter(Boolean).join(' · ')}</div>
      </div>
      <Answer line={line} />
    </li>
  );
}

/** All that one person can do, and by what. */
function PersonLines({ lines }: { lines: readonly [Line, ...Line[]] }) {
  const [{ person, personName, lastSignedInAt }] = lines;
  return (
    <Card
      title={
        <TextLink to="/beheer/personen/$id" params={{ id: person.id }}>
          {personName}
        </TextLink>
      }
      aside={
        <span className="small quiet">
          {m.administration_last_signed_in()}: {lastSignedInAt ? <InstantText at={lastSignedInAt} /> : m.administration_never().toLowerCase()}
        </span>
      }
    >
      <ul className="rows rows--acts">
        {lines.map((line) => (
          <ReviewLine key={line.id} line={line} />
        ))}
      </ul>
    </Card>
  );
}

function perPerson(lines: readonly Line[]): [Line, ...Line[]][] {
  const found = new Map<string, [Line, ...Line[]]>();
  for (const line of lines) {
    const others = found.get(line.person.id);
    if (others) others.push(line);
    else found.set(line.person.id, [line]);
  }
  return [...found.values()];
}

function Lines({ review: { lines, overdueCount, lastConfirmedOn, lastConfirmedBy } }: { review: Review }) {
  const last = lastConfirmedOn ? [dayText(lastConfirmedOn), lastConfirmedBy?.name].filter(Boolean).join(', ') : m.administration_review_never();
  return (
    <>
      {overdueCount > 0 ? (
        <Alert kind="warning">{m.administration_review_overdue_count({ count: overdueCount })}</Alert>
      ) : (
        <Alert kind="ok">{m.administration_review_none_overdue()}</Alert>
      )}
      <Paragraph quiet>
        {m.administration_review_last()}: {last}
      </Paragraph>
      {perPerson(lines).map((own) => (
        <PersonLines key={own[0].person.id} lines={own} />
      ))}
    </>
  );
}

function Review() {
  const read = useRead(AccessReviewDocument, {}, { fresh: true });
  return (
    <>
      <PageHeader
        title={m.administration_review_title()}
        lead={m.administration_review_lead()}
        breadcrumbs={
          <Breadcrumbs current={m.administration_review_title()}>
            <TextLink to="/beheer">{m.administration_title()}</TextLink>
          </Breadcrumbs>
        }
        actions={<Button onClick={() => window.print()}>{m.administration_print()}</Button>}
      />
      <Loaded read={read}>{({ accessReview }) => <Lines review={accessReview} />}</Loaded>
    </>
  );
}

/** 'Jaarlijkse controle': does everybody still need what they have? */
export function ReviewPage() {
  return (
    <AdministratorsOnly>
      <Review />
    </AdministratorsOnly>
  );
}
