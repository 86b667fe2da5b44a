import type { ReactNode } from 'react';
import { Disclosure } from '../components/disclosure.js';
import { TextLink } from '../components/link.js';
import { Cell, HeadCell, Row, Table } from '../components/table.js';
import { DateText } from '../components/date-text.js';
import { useViewer } from '../data/viewer.js';
import type { ActionItemOrder, ActionRowFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { ConditionText, DueText, OverdueMark, StandingPill, StatePill, TitleMarks, WaitsFor } from './action-marks.js';
import type { ActionSearch } from './action-search.js';
import { dayOf } from './day-of.js';
import { PartiesInBrief } from './parties-in-brief.js';

interface SortHeadProps {
  order: ActionItemOrder;
  search: ActionSearch;
  hint: string;
  children: ReactNode;
}

function SortHead({ order, search, hint, children }: SortHeadProps) {
  const isSorted = (search.order ?? 'NUMBER') === order;
  return (
    <HeadCell aria-sort={isSorted ? 'ascending' : undefined}>
      <TextLink
        to="/acties"
        search={{ ...search, order: order === 'NUMBER' ? undefined : order }}
        resetScroll={false}
        title={hint}
        className="sort-link"
      >
        {children}
        <span aria-hidden="true">{isSorted ? ' ↓' : ''}</span>
      </TextLink>
    </HeadCell>
  );
}

/** The themes of a programme, folded away. */
export function Themes({ action }: { action: Pick<ActionRowFragment, 'themes'> }) {
  if (action.themes.length === 0) return null;
  return (
    <Disclosure summary={m.actions_themes({ count: action.themes.length })}>
      <ol className="action-themes">
        {action.themes.map(({ position, title }) => (
          <li key={position}>{title}</li>
        ))}
      </ol>
    </Disclosure>
  );
}

export function LastWord({ at }: { at: string | null | undefined }) {
  return at ? <DateText on={dayOf(at)} /> : <span className="quiet">{m.actions_no_word_yet()}</span>;
}

function ActionLine({ action }: { action: ActionRowFragment }) {
  const { today } = useViewer();
  return (
    <Row>
      <Cell narrow>{action.number}</Cell>
      <Cell isRowHead>
        <TextLink to="/acties/$number" params={{ number: action.number }} className="action-title">
          {action.title}
        </TextLink>
        <ConditionText condition={action.condition} />
        <WaitsFor action={action} />
        <TitleMarks action={action} />
        <Themes action={action} />
      </Cell>
      <Cell>
        <PartiesInBrief action={action} />
      </Cell>
      <Cell narrow>
        <span className="action-pills">
          <StatePill action={action} />
          <StandingPill action={action} />
        </span>
      </Cell>
      <Cell>
        <DueText due={action.due} />
        <OverdueMark due={action.due} isOverdue={action.isOverdue} today={today} />
      </Cell>
      <Cell>
        <LastWord at={action.lastWordAt} />
      </Cell>
    </Row>
  );
}

/** The register on a desk and on paper. */
export function ActionTable({ rows, search }: { rows: readonly ActionRowFragment[]; search: ActionSearch }) {
  const head = (
    <>
      <SortHead order="NUMBER" search={search} hint={m.actions_sort_number()}>
        {m.actions_column_number()}
      </SortHead>
      <HeadCell>{m.actions_column_action()}</HeadCell>
      <HeadCell>{m.actions_column_parties()}</HeadCell>
      <HeadCell>{m.actions_column_standing()}</HeadCell>
      <SortHead order="DUE" search={search} hint={m.actions_sort_due()}>
        {m.actions_column_due()}
      </SortHead>
      <SortHead order="LAST_WORD" search={search} hint={m.actions_sort_last_word()}>
        {m.actions_column_last_word()}
      </SortHead>
    </>
  );
  return (
    <Table caption={m.actions_table_caption()} hideCaption head={head}>
      {rows.map((action) => (
        <ActionLine key={action.id} action={action} />
      ))}
    </Table>
  );
}
