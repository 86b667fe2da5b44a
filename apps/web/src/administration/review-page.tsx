import { Alert } from '../components/alert.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { DateText, InstantText } from '../components/date-text.js';
import { LinkButton, TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { Cell, HeadCell, Row, Table } from '../components/table.js';
import { Loaded } from '../data/loaded.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { AccessReviewDocument, ConfirmAccessDocument, type AccessReviewQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { AdministratorsOnly } from './administrators-only.js';
import { bindingWords } from './binding-words.js';

type Review = AccessReviewQuery['accessReview'];
type Line = Review['lines'][number];

function Answer({ line }: { line: Line }) {
  const change = useChange(ConfirmAccessDocument);
  const { kind, id, person, personName } = line;
  return (
    <div className="row no-print">
      <Button small busy={change.busy} onClick={() => void change.run({ kind, id, personId: person.id })} aria-label={m.administration_review_yes_of({ name: personName, what: bindingWords(line) })}>
        {m.administration_review_yes()}
      </Button>
      <LinkButton small to="/beheer/personen/$id" params={{ id: person.id }} aria-label={m.administration_review_no_of({ name: personName, what: bindingWords(line) })}>
        {m.administration_review_no()}
      </LinkButton>
      {change.message ? <span className="small">{change.message}</span> : null}
    </div>
  );
}

function Confirmed({ line: { confirmedOn, confirmedBy, isOverdue } }: { line: Line }) {
  return (
    <>
      {isOverdue ? <Pill tone="care">{m.administration_review_overdue()}</Pill> : null}{' '}
      {confirmedOn ? (
        <span className="small">
          <DateText on={confirmedOn} />
          {confirmedBy ? `, ${confirmedBy}` : ''}
        </span>
      ) : (
        <span className="small quiet">{m.administration_review_not_yet()}</span>
      )}
    </>
  );
}

function ReviewLine({ line }: { line: Line }) {
  const { personName, person, since, lastSignedInAt } = line;
  return (
    <Row>
      <Cell isRowHead>
        <TextLink to="/beheer/personen/$id" params={{ id: person.id }}>
          {personName}
        </TextLink>
      </Cell>
      <Cell>{bindingWords(line)}</Cell>
      <Cell narrow>{since ? <DateText on={since} /> : ''}</Cell>
      <Cell narrow>{lastSignedInAt ? <InstantText at={lastSignedInAt} /> : <span className="quiet">{m.administration_never()}</span>}</Cell>
      <Cell>
        <Confirmed line={line} />
      </Cell>
      <Cell>
        <Answer line={line} />
      </Cell>
    </Row>
  );
}

const head = () => (
  <>
    <HeadCell>{m.administration_person_one()}</HeadCell>
    <HeadCell>{m.administration_review_gives()}</HeadCell>
    <HeadCell>{m.administration_review_since()}</HeadCell>
    <HeadCell>{m.administration_last_signed_in()}</HeadCell>
    <HeadCell>{m.administration_review_last()}</HeadCell>
    <HeadCell>{m.administration_review_question()}</HeadCell>
  </>
);

function Lines({ review: { lines, overdueCount, lastConfirmedOn, lastConfirmedBy } }: { review: Review }) {
  return (
    <>
      {overdueCount > 0 ? (
        <Alert kind="warning">{m.administration_review_overdue_count({ count: overdueCount })}</Alert>
      ) : (
        <Alert kind="ok">{m.administration_review_none_overdue()}</Alert>
      )}
      <Card title={m.administration_review_list()} id="controle">
        <div className="stack">
          <Paragraph quiet>
            {m.administration_review_last()}:{' '}
            {lastConfirmedOn ? (
              <>
                <DateText on={lastConfirmedOn} />
                {lastConfirmedBy ? `, ${lastConfirmedBy.name}` : ''}
              </>
            ) : (
              m.administration_review_not_yet()
            )}
          </Paragraph>
          <Table caption={m.administration_review_list()} hideCaption head={head()}>
            {lines.map((line) => (
              <ReviewLine key={`${line.id} ${line.person.id}`} line={line} />
            ))}
          </Table>
        </div>
      </Card>
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
