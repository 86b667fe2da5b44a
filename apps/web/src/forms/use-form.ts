import { useEffect, useId, useState, type FormEvent } from 'react';
import type { FormError } from '../components/error-summary.js';
import { dropDraft, readDraft, writeDraft } from './draft.js';
import type { Rule } from './rules.js';

type Rules<Values> = { [Name in keyof Values]?: Rule<Values, Values[Name]> };
type Errors<Values> = Partial<Record<keyof Values, string>>;

export interface FormOptions<Values> {
  initial: Values;
  rules?: Rules<Values>;
  /** `change.fieldErrors`: shown until the field is changed. */
  serverErrors?: Readonly<Record<string, string>>;
  /** A name under which typed text is kept until `done()`, e.g. `progress-${party.id}`. Not for passwords. */
  draft?: string;
}

function check<Values extends object>(rules: Rules<Values>, values: Values): Errors<Values> {
  const names = Object.keys(rules) as (keyof Values)[];
  const found = names.map((name) => [name, rules[name]?.(values[name], values)] as const);
  return Object.fromEntries(found.filter(([, message]) => message !== undefined)) as Errors<Values>;
}

function useValues<Values extends object>(initial: Values, draft: string | undefined) {
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...(draft ? readDraft<Values>(draft) : undefined) }));
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    if (draft && isTouched) writeDraft(draft, values);
  }, [draft, isTouched, values]);
  const set = <Name extends keyof Values>(name: Name, value: Values[Name]) => {
    setTouched(true);
    setValues((now) => ({ ...now, [name]: value }));
  };
  const done = () => {
    if (draft) dropDraft(draft);
    setTouched(false);
    setValues(initial);
  };
  return { values, set, done };
}

/** Errors of the server live until their field changes; a new set of them counts as a new attempt. */
function useErrors<Values extends object>(serverErrors: Readonly<Record<string, string>> | undefined) {
  const [errors, setErrors] = useState<Errors<Values>>({});
  const [attempt, setAttempt] = useState(0);
  const [seen, setSeen] = useState(serverErrors);
  if (seen !== serverErrors) {
    setSeen(serverErrors);
    if (serverErrors && Object.keys(serverErrors).length > 0) {
      setErrors({ ...(serverErrors as Errors<Values>) });
      setAttempt(attempt + 1);
    }
  }
  const refuse = (found: Errors<Values>) => {
    setErrors(found);
    setAttempt(attempt + 1);
  };
  return { errors, setErrors, attempt, refuse };
}

/** A form: values, rules checked on leaving a field and on sending, errors of the server, a draft that survives. */
export function useForm<Values extends object>({ initial, rules = {}, serverErrors, draft }: FormOptions<Values>) {
  const formId = useId();
  const { values, set, done } = useValues(initial, draft);
  const { errors, setErrors, attempt, refuse } = useErrors<Values>(serverErrors);
  const fieldId = (name: keyof Values) => `${formId}-${String(name)}`;
  const say = (name: keyof Values, message: string | undefined) => setErrors((now) => ({ ...now, [name]: message }));

  const field = <Name extends keyof Values & string>(name: Name) => ({
    id: fieldId(name),
    name,
    value: values[name],
    error: errors[name],
    onChange: (value: Values[Name]) => {
      set(name, value);
      say(name, undefined);
    },
    onBlur: () => {
      // An untouched empty field is not yet wrong: it may be on its way to being filled.
      if (values[name] !== initial[name]) say(name, rules[name]?.(values[name], values));
    },
  });

  const submit = (send: (values: Values) => void | Promise<void>) => (event: FormEvent) => {
    event.preventDefault();
    const found = check(rules, values);
    if (Object.keys(found).length > 0) return refuse(found);
    setErrors({});
    return void send(values);
  };

  const list: FormError[] = (Object.keys(errors) as (keyof Values)[])
    .filter((name) => errors[name] !== undefined)
    .map((name) => ({ fieldId: fieldId(name), message: errors[name] ?? '' }));

  /** `summary` is for ErrorSummary; `done()` after success empties the form and drops the draft. */
  return { values, set, field, submit, done, summary: { errors: list, attempt } };
}
