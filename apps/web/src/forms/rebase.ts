/** What somebody else made of a field that is being changed here too. */
export interface Collision<Value = unknown> {
  theirs: Value;
}

export interface Rebased<Values> {
  values: Values;
  /** Fields that both changed, each in another way. */
  collisions: { [Name in keyof Values]?: Collision<Values[Name]> };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Brings what was typed over a record onto the record as it is now. A field that only they changed follows them, one that only
 * was changed here stays as typed; where both changed it stays as typed too, and collides.
 */
export function rebase<Values extends object>(base: Values, mine: Values, theirs: Values): Rebased<Values> {
  const rebased: Rebased<Values> = { values: { ...mine }, collisions: {} };
  for (const name of Object.keys(theirs) as (keyof Values)[]) {
    if (isSame(base[name], theirs[name]) || isSame(mine[name], theirs[name])) continue;
    if (isSame(mine[name], base[name])) rebased.values[name] = theirs[name];
    else rebased.collisions[name] = { theirs: theirs[name] };
  }
  return rebased;
}
