/** Says what is wrong with a value, in words for users; undefined when nothing is. */
export type Rule<Values, Value> = (value: Value, values: Values) => string | undefined;

export const filled =
  (message: string) =>
  (value: string): string | undefined =>
    value.trim() === '' ? message : undefined;

export const emailLike =
  (message: string) =>
  (value: string): string | undefined =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? undefined : message;

export const atLeast =
  (length: number, message: string) =>
  (value: string): string | undefined =>
    value.length < length ? message : undefined;

/** The first of several rules that has something to say. */
export const both =
  <Values, Value>(...rules: Rule<Values, Value>[]): Rule<Values, Value> =>
  (value, values) =>
    rules.map((rule) => rule(value, values)).find((message) => message !== undefined);
