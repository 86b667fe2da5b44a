import { getRouteApi } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { lazily } from '../components/lazily.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { Cell, HeadCell, Row, Table } from '../components/table.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import { MandateDocument, type MandateQuery, type MandateVersionFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { PrintLinks } from '../printing/print-links.js';
import { NotFoundPage } from '../shell/error-pages.js';
import { dayText } from '../words/dates.js';
import { EarlierMandates } from './mandate-earlier.js';
import { MandatePartiesCard } from './mandate-parties.js';
import { scopeInWords } from './mandate-words.js';

const WriteMandateDialog = lazily(async () => (await import('./write-mandate-dialog.js')).WriteMandateDialog);

type BodyWithMandate = NonNullable<MandateQuery['body']>;

const route = getRouteApi('/_signed-in/overleggen/$code_/mandaat');

function Lines({ sheet }: { sheet: MandateVersionFragment }) {
  return (
    <Table
      caption={m.tables_mandate_subjects()}
      hideCaption
      head={
        <>
          <HeadCell>{m.tables_mandate_subject()}</HeadCell>
          <HeadCell>{m.tables_mandate_scope()}</HeadCell>
        </>
      }
    >
      {sheet.lines.map((line) => (
        <Row key={line.subject}>
          <Cell isRowHead>{line.subject}</Cell>
          <Cell>{scopeInWords(line)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Current({ sheet, code }: { sheet: MandateVersionFragment; code: string }) {
  const print = <PrintLinks name={m.tables_mandate_crumb()} address={`/export/overleggen/${encodeURIComponent(code)}/mandaat`} />;
  return (
    <Card title={m.tables_mandate_current({ number: sheet.number })} id="versie" aside={print}>
      <div className="stack stack--close">
        <Paragraph small quiet>
          {sheet.writtenBy ? m.tables_mandate_issued({ day: dayText(sheet.writtenOn), name: sheet.writtenBy.name }) : dayText(sheet.writtenOn)}{' '}
          <ProvenanceMark provenance={sheet.provenance} />
        </Paragraph>
        <Lines sheet={sheet} />
      </div>
    </Card>
  );
}

function Mandate({ body }: { body: BodyWithMandate }) {
  const [isWriting, setWriting] = useState(false);
  const [current, ...earlier] = body.mandateSheets;
  const write = body.mayWriteMandate ? (
    <div className="no-print">
      <Button look="primary" onClick={() => setWriting(true)}>
        {current ? m.tables_mandate_write() : m.tables_mandate_write_first()}
      </Button>
    </div>
  ) : null;
  return (
    <>
      {write}
      {current ? (
        <div className="columns columns--main-and-aside">
          <Current sheet={current} code={body.code} />
          <MandatePartiesCard sheet={current} />
        </div>
      ) : (
        <EmptyState title={m.tables_mandate_none_title()}>{m.tables_mandate_none()}</EmptyState>
      )}
      {current && earlier.length > 0 ? <EarlierMandates sheets={body.mandateSheets} /> : null}
      {isWriting ? <WriteMandateDialog bodyId={body.id} current={current} onClose={() => setWriting(false)} /> : null}
    </>
  );
}

/** What one table decides on, advises on and signals, and who agreed to that. */
export function MandatePage() {
  const { code } = route.useParams();
  const read = useRead(MandateDocument, { code }, { fresh: true });
  if (read.data && !read.data.body) return <NotFoundPage />;
  const name = read.data?.body?.name ?? code;
  return (
    <Fragment key={code}>
      <PageHeader
        title={m.tables_mandate_title({ body: name })}
        lead={m.tables_mandate_lead()}
        breadcrumbs={
          <Breadcrumbs current={m.tables_mandate_crumb()}>
            <TextLink to="/overleggen">{m.bodies_title()}</TextLink>
            <TextLink to="/overleggen/$code" params={{ code }}>
              {name}
            </TextLink>
          </Breadcrumbs>
        }
      />
      <Loaded read={read}>{({ body }) => (body ? <Mandate body={body} /> : null)}</Loaded>
    </Fragment>
  );
}
