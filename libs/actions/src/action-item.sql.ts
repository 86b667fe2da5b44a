import { promisingRoles, runningStates, unfinishedStates } from './action-item.enums.js';

const literals = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** For `state in (…)`: what still binds somebody. */
export const unfinishedSql = literals(unfinishedStates);

/** For `state in (…)`: what can be overdue or silent. */
export const runningSql = literals(runningStates);

/** Condition on action_party under that alias: trekker or mede-uitvoerder who did not decline. */
export const promisingSql = (alias: string): string => `${alias}.role in (${literals(promisingRoles)}) and ${alias}.acceptance <> 'DECLINED'`;

/** Order of what is due: overdue first, then soonest, then what has no day; `day` is the parameter that holds today. */
export const dueOrderSql = (item: string, day: string): string =>
  `case when ${item}.due_on < ${day}::date and ${item}.state in (${runningSql}) then 0 else 1 end, coalesce(${item}.due_on, '9999-12-31'), ${item}.sort_key`;
