import { useId, useState, type FormEvent } from 'react';
import type { FormError } from '../components/error-summary.js';
import type { FieldCollision } from '../components/field-collision.js';
import { m } from '../paraglide/messages.js';
import type { Rebased } from './rebase.js';
import type { Rule } from './rules.js';
import { useRebasedValues } from './use-rebased-values.js';

type Rules<Values> = { [Name in keyof Values]?: Rule<Values, Values[Name]> };
type Errors<Values> = Partial<Record<keyof Values, string>>;

export interface FormOptions<Values> {
  initial: Values;
  rules?: Rules<Values>;
  /** `change.fieldErrors`: shown until the field is changed. */
  serverErrors?: Readonly<Record<string, string>>;
  /** A name under which typed text is kept until `done()`, e.g. `progress-${party.id}`. Not for passwords. */
  draft?: string;
  /** Version of the record from which `initial` comes: when it changes, what was typed is laid over the record as it is now. */
  version?: number;
}

function check<Values extends object>(rules: Rules<Values>, values: Values): Errors<Values> {
  const names = Object.keys(rules) as (keyof Values)[];
  const found = names.map((name) => [name, rules[name]?.(values[name], values)] as const);
  return Object.fromEntries(found.filter(([, message]) => message !== undefined)) as Errors<Values>;
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

/** A text that both changed is not sent before somebody chose. */
function unsettled<Values extends object>(collisions: Rebased<Values>['collisions']): Errors<Values> {
  const errors: Errors<Values> = {};
  for (const name of Object.keys(collisions) as (keyof Values)[]) {
    if (collisions[name]) errors[name] = m.form_collision_choose();
  }
  return errors;
}

function collisionOf<Value>(collision: { theirs: Value } | undefined, mine: Value, settle: (value: Value) => void): FieldCollision | undefined {
  if (!collision) return undefined;
  const { theirs } = collision;
  const isText = typeof mine === 'string' && typeof theirs === 'string' && mine !== '' && theirs !== '';
  return {
    mine,
    theirs,
    onTake: () => settle(theirs),
    onKeep: () => settle(mine),
    onBoth: isText ? () => settle(`${theirs}\n${mine}` as Value) : undefined,
  };
}

/** A form: values, rules checked on leaving a field and on sending, errors of the server, a draft that survives. */
export function useForm<Values extends object>({ initial, rules = {}, serverErrors, draft, version }: FormOptions<Values>) {
  const formId = useId();
  const { values, collisions, isRestored, set, settle, start } = useRebasedValues(initial, version, draft);
  const { errors, setErrors, attempt, refuse } = useErrors<Values>(serverErrors);
  const fieldId = (name: keyof Values) => `${formId}-${String(name)}`;
  const say = (name: keyof Values, message: string | undefined) => setErrors((now) => ({ ...now, [name]: message }));

  const field = <Name extends keyof Values & string>(name: Name) => ({
    id: fieldId(name),
    name,
    value: values[name],
    error: errors[name],
    collision: collisionOf(collisions[name], values[name], (value) => {
      settle(name, value);
      say(name, undefined);
    }),
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
    const found = { ...check(rules, values), ...unsettled(collisions) };
    if (Object.keys(found).length > 0) return refuse(found);
    setErrors({});
    return void send(values);
  };

  const list: FormError[] = (Object.keys(errors) as (keyof Values)[])
    .filter((name) => errors[name] !== undefined)
    .map((name) => ({ fieldId: fieldId(name), message: errors[name] ?? '' }));

  const begin = () => {
    setErrors({});
    start();
  };
  /** `summary` is for ErrorSummary; `done()` after success empties the form and drops the draft. */
  return { values, set, field, submit, done: begin, summary: { errors: list, attempt, onForget: isRestored ? begin : undefined } };
}
