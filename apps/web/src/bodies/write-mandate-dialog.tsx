import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Paragraph } from '../components/paragraph.js';
import { Select } from '../components/select.js';
import { TextField } from '../components/text-field.js';
import { useChange } from '../data/use-change.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import { useForm } from '../forms/use-form.js';
import type { MandateScope } from '../generated/enums.js';
import { MandateChoicesDocument, WriteMandateDocument, type MandateVersionFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { hasEnded } from './body-groups.js';
import { scopeWords } from './mandate-words.js';

interface Line {
  subject: string;
  scope: MandateScope;
  belongsToId: string;
}

const emptyLine: Line = { subject: '', scope: 'DECIDES', belongsToId: '' };
const scopes = (['DECIDES', 'ADVISES', 'SIGNALS', 'NOT'] as const).map((value) => ({ value, label: scopeWords[value]() }));
const MOST_LINES = 60;

const linesOf = (current: MandateVersionFragment | undefined): Line[] =>
  current ? current.lines.map(({ subject, scope, belongsToId }) => ({ subject, scope, belongsToId: belongsToId ?? '' })) : [emptyLine];

interface LineFieldsProps {
  line: Line;
  number: number;
  idPrefix: string;
  bodies: readonly { value: string; label: string }[];
  onChange: (line: Line) => void;
  onRemove?: () => void;
}

function LineFields({ line, number, idPrefix, bodies, onChange, onRemove }: LineFieldsProps) {
  const named = (name: string) => ({ id: `${idPrefix}-${number}-${name}`, name: `${name}-${number}` });
  return (
    <fieldset className="stack stack--close mandate-line">
      <legend className="visually-hidden">{m.tables_mandate_subject_of({ number })}</legend>
      <TextField
        {...named('subject')}
        label={m.tables_mandate_subject_of({ number })}
        value={line.subject}
        onChange={(subject) => onChange({ ...line, subject })}
        maxLength={120}
        list={`${idPrefix}-subjects`}
      />
      <Select {...named('scope')} label={m.tables_mandate_scope()} value={line.scope} onChange={(scope) => onChange({ ...line, scope: scope as MandateScope })} choices={scopes} />
      {line.scope === 'NOT' ? (
        <Select
          {...named('belongs')}
          label={m.tables_mandate_belongs_to()}
          value={line.belongsToId}
          onChange={(belongsToId) => onChange({ ...line, belongsToId })}
          choices={bodies}
          empty={m.tables_mandate_belongs_choose()}
          optional
        />
      ) : null}
      {onRemove ? (
        <div>
          <Button small onClick={onRemove} aria-label={m.tables_mandate_remove_of({ number })}>
            {m.tables_mandate_remove()}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

/** Subjects and bodies to choose from: one list over all mandates. */
function useChoices(bodyId: string) {
  const { today } = useViewer();
  const { data } = useRead(MandateChoicesDocument, {});
  const living = (data?.bodies.edges ?? []).map(({ node }) => node).filter((body) => body.id !== bodyId && !hasEnded(body, today));
  return { subjects: data?.mandateSubjects ?? [], bodies: living.map(({ id, name }) => ({ value: id, label: name })) };
}

interface WriteMandateProps {
  bodyId: string;
  current: MandateVersionFragment | undefined;
  onClose: () => void;
}

const isComplete = (lines: readonly Line[]) => (lines.every(({ subject }) => subject.trim()) ? undefined : m.tables_mandate_subject_missing());

interface LinesProps {
  id: string;
  bodyId: string;
  lines: readonly Line[];
  onChange: (lines: Line[]) => void;
}

function Lines({ id, bodyId, lines, onChange }: LinesProps) {
  const { subjects, bodies } = useChoices(bodyId);
  const put = (index: number, line: Line) => onChange(lines.map((old, place) => (place === index ? line : old)));
  const remove = (index: number) => onChange(lines.filter((_, place) => place !== index));
  return (
    <div id={id} tabIndex={-1} className="stack">
      <datalist id={`${id}-subjects`}>
        {subjects.map((subject) => (
          <option key={subject} value={subject} />
        ))}
      </datalist>
      {lines.map((line, index) => (
        <LineFields
          key={index}
          {...{ line, bodies }}
          idPrefix={id}
          number={index + 1}
          onChange={(next) => put(index, next)}
          onRemove={lines.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      {lines.length < MOST_LINES ? (
        <div>
          <Button onClick={() => onChange([...lines, emptyLine])}>{m.tables_mandate_add()}</Button>
        </div>
      ) : null}
    </div>
  );
}

/** Writes the next version: begins with the one in force. */
export function WriteMandateDialog({ bodyId, current, onClose }: WriteMandateProps) {
  const change = useChange(WriteMandateDocument);
  const form = useForm({
    initial: { lines: linesOf(current) },
    rules: { lines: isComplete },
    serverErrors: change.fieldErrors,
    draft: `mandate-${bodyId}-${current?.number ?? 0}`,
  });
  const onSubmit = form.submit(async ({ lines }) => {
    const sent = lines.map(({ subject, scope, belongsToId }) => ({ subject, scope, belongsToId: scope === 'NOT' ? belongsToId || null : null }));
    if (!(await change.run({ input: { bodyId, seenNumber: current?.number ?? 0, lines: sent } }))) return;
    form.done();
    onClose();
  });
  return (
    <Dialog title={current ? m.tables_mandate_write() : m.tables_mandate_write_first()} onClose={onClose}>
      <form className="form" noValidate onSubmit={onSubmit}>
        <Paragraph quiet>{m.tables_mandate_write_intro()}</Paragraph>
        <Paragraph small quiet>
          {m.tables_mandate_subject_hint()}
        </Paragraph>
        <ErrorSummary {...form.summary} message={change.message} />
        <Lines id={form.field('lines').id} bodyId={bodyId} lines={form.values.lines} onChange={form.field('lines').onChange} />
        <div className="form__actions">
          <Button type="submit" look="primary" busy={change.busy}>
            {m.tables_mandate_save()}
          </Button>
          <Button onClick={onClose}>{m.form_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
