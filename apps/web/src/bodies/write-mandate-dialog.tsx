import { Button } from '../components/button.js';
import { FieldCollisionBox, type FieldCollision } from '../components/field-collision.js';
import { Paragraph } from '../components/paragraph.js';
import { Select } from '../components/select.js';
import { TextField } from '../components/text-field.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import { ActDialog } from '../forms/act-dialog.js';
import { useForm } from '../forms/use-form.js';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import type { MandateScope } from '../generated/enums.js';
import { MandateChoicesDocument, WriteMandateDocument, type MandateVersionFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { hasEnded } from './body-groups.js';
import { scopeInWords, scopeWords } from './mandate-words.js';

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

/** Both writers' subjects; of one that both changed the words of who saves last. */
const bothLines = (theirs: readonly Line[], mine: readonly Line[]): Line[] => {
  const key = ({ subject }: Line) => subject.trim().toLowerCase();
  const own = new Map(mine.map((line) => [key(line), line]));
  return [...theirs.map((line) => own.get(key(line)) ?? line), ...mine.filter((line) => theirs.every((other) => key(other) !== key(line)))];
};

interface CollisionProps {
  id: string;
  collision: FieldCollision | undefined;
  bodies: readonly { value: string; label: string }[];
  onLines: (lines: Line[]) => void;
}

/** What the other writer made of it, in words; one's own stands in the fields below. */
function LinesCollision({ id, collision, bodies, onLines }: CollisionProps) {
  if (!collision) return null;
  const inWords = (value: unknown) =>
    (value as Line[]).map(({ subject, scope, belongsToId }) => {
      const name = bodies.find((body) => body.value === belongsToId)?.label;
      return `${subject}: ${scopeInWords({ subject, scope, belongsToId, belongsTo: name ? { id: belongsToId, code: '', name } : null })}`;
    }).join('\n');
  const onBoth = () => {
    const { theirs, mine } = collision as { theirs: Line[]; mine: Line[] };
    collision.onKeep();
    onLines(bothLines(theirs, mine));
  };
  return <FieldCollisionBox id={`${id}-beide`} label={m.tables_mandate_subjects()} collision={{ ...collision, onBoth }} inWords={inWords} />;
}

/** Writes the next version: begins with the one in force. When somebody else was first, both are shown. */
export function WriteMandateDialog({ bodyId, current, onClose }: WriteMandateProps) {
  const number = current?.number ?? 0;
  const change = useVersionedChange(WriteMandateDocument, { version: number });
  const { bodies } = useChoices(bodyId);
  const form = useForm({ initial: { lines: linesOf(current) }, rules: { lines: isComplete }, serverErrors: change.fieldErrors, draft: `mandate-${bodyId}`, version: number });
  const onSubmit = form.submit(async ({ lines }) => {
    const sent = lines.map(({ subject, scope, belongsToId }) => ({ subject, scope, belongsToId: scope === 'NOT' ? belongsToId || null : null }));
    if (!(await change.run((seenNumber) => ({ input: { bodyId, seenNumber, lines: sent } })))) return;
    form.done();
    onClose();
  });
  const { id, collision, onChange } = form.field('lines');
  return (
    <ActDialog
      title={current ? m.tables_mandate_write() : m.tables_mandate_write_first()}
      intro={m.tables_mandate_write_intro()}
      submitLabel={m.tables_mandate_save()}
      recordId={current?.id ?? bodyId}
      summary={form.summary}
      {...{ change, onSubmit, onClose }}
    >
      <Paragraph small quiet>
        {m.tables_mandate_subject_hint()}
      </Paragraph>
      <LinesCollision {...{ id, collision, bodies }} onLines={onChange} />
      <Lines id={id} bodyId={bodyId} lines={form.values.lines} onChange={onChange} />
    </ActDialog>
  );
}
