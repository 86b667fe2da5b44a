import { Button } from '../components/button.js';
import { RadioGroup } from '../components/choice-group.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Select } from '../components/select.js';
import { TextArea } from '../components/text-area.js';
import { postOpen, type Answer } from '../data/auth.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { m } from '../paraglide/messages.js';
import { usePost } from '../people/use-post.js';
import type { AnswerField, AnswerQuestion } from './answer-question.js';

type Values = Record<string, string>;
type Form = ReturnType<typeof useForm<Values>>;

/** Which fields there are only the server knows. */
const bound = (form: Form, name: string) => ({ ...form.field(name), value: form.values[name] ?? '' });

const fieldsOf = ({ choices }: AnswerQuestion) => choices.flatMap(({ fields }) => fields);

function AnswerFieldInput({ field, form }: { field: AnswerField; form: Form }) {
  const { name, label, hint, options, maxLength = 300 } = field;
  if (options) return <Select {...bound(form, name)} {...{ label, hint }} choices={options} empty={m.answers_nobody()} optional />;
  return <TextArea {...bound(form, name)} {...{ label, hint, maxLength }} optional />;
}

export interface AnswerFormProps {
  token: string;
  question: AnswerQuestion;
  /** What the link in the mail chose. */
  chosen: string | undefined;
  onDone: (now: AnswerQuestion) => void;
}

/** Chooses and confirms: nothing is sent before the button is pressed. */
export function AnswerForm({ token, question, chosen, onDone }: AnswerFormProps) {
  const post = usePost();
  const { choices, given } = question;
  const choice = choices.some(({ value }) => value === chosen) ? (chosen ?? '') : (given?.choice ?? '');
  const initial: Values = { choice, ...Object.fromEntries(fieldsOf(question).map(({ name, value }) => [name, value])) };
  const form = useForm<Values>({ initial, rules: { choice: filled(m.answers_choose()) }, serverErrors: post.fieldErrors });
  const beside = choices.find(({ value }) => value === form.values['choice'])?.fields ?? [];
  const send = form.submit(async (values) => {
    const fields = Object.fromEntries(beside.map(({ name }) => [name, values[name] ?? '']));
    await post.run(async () => {
      const answer: Answer<AnswerQuestion> = await postOpen(`/a/${encodeURIComponent(token)}`, { choice: values['choice'] ?? '', fields });
      if (answer.ok) onDone(answer.data);
      return answer;
    });
  });
  return (
    <form className="form" noValidate onSubmit={send}>
      <ErrorSummary {...form.summary} message={post.message} />
      <RadioGroup {...bound(form, 'choice')} label={m.answers_label()} choices={choices} />
      {beside.map((field) => (
        <AnswerFieldInput key={field.name} field={field} form={form} />
      ))}
      <div className="form__actions">
        <Button type="submit" look="primary" busy={post.busy}>
          {m.answers_send()}
        </Button>
      </div>
    </form>
  );
}
