import { useMemo } from 'react';
import { TextArea } from '../../components/text-area.js';
import type { Fact } from '../../components/definition-list.js';
import { filled } from '../../forms/rules.js';
import { useForm } from '../../forms/use-form.js';
import type { TypedDocumentString } from '../../generated/graphql/graphql.js';
import { useSayDone } from '../done-notice.js';
import { useVersionedChange } from '../../forms/use-versioned-change.js';
import { ActDialog } from '../../forms/act-dialog.js';

/** What one question of one text needs to know. */
export interface TextDialogProps<Data, Variables> {
  document: TypedDocumentString<Data, Variables>;
  row: { id: string; version: number };
  variables: (text: string, version: number) => Variables;
  /** Stable name, for the draft. */
  name: string;
  words: { title: string; intro?: string; label: string; hint?: string; missing: string; submit: string; done: string };
  maxLength: number;
  danger?: boolean;
  now: readonly Fact[];
  onClose: () => void;
}

/** A dialog that asks for one text: a reason, a result, what is missing. */
export function TextDialog<Data, Variables>(props: TextDialogProps<Data, Variables>) {
  const { document, row, variables, name, words, maxLength, danger, now, onClose } = props;
  const change = useVersionedChange(document, row);
  const sayDone = useSayDone();
  // Whatever the server calls it, there is one field.
  const message = Object.values(change.fieldErrors)[0];
  const serverErrors = useMemo<Readonly<Record<'text', string>> | undefined>(() => (message ? { text: message } : undefined), [message]);
  const form = useForm({ initial: { text: '' }, rules: { text: filled(words.missing) }, serverErrors, draft: `${name}-${row.id}` });
  const onSubmit = form.submit(async ({ text }) => {
    if (!(await change.run((version) => variables(text, version)))) return;
    form.done();
    sayDone(words.done);
    onClose();
  });
  return (
    <ActDialog title={words.title} intro={words.intro} submitLabel={words.submit} summary={form.summary} recordId={row.id} {...{ change, danger, now, onSubmit, onClose }}>
      <TextArea {...form.field('text')} label={words.label} hint={words.hint} maxLength={maxLength} rows={4} />
    </ActDialog>
  );
}
