import { useEffect, useState } from 'react';
import { dropDraft, readDraft, writeDraft } from './draft.js';
import { rebase, type Rebased } from './rebase.js';

interface Kept<Values> extends Rebased<Values> {
  /** The record as it was when typing began. */
  base: Values;
  version: number | undefined;
  isTouched: boolean;
  /** Typed earlier in this tab, and found again. */
  isRestored: boolean;
}

/** What a draft holds: the typed values, and over which record they were typed. */
interface Draft<Values> {
  values: Partial<Values>;
  base: Values;
  version: number | null;
}

/** What collided before and was not settled still does, with what they made of it now. */
function unsettled<Values extends object>({ values, collisions }: Kept<Values>, now: Values): Rebased<Values>['collisions'] {
  const names = (Object.keys(collisions) as (keyof Values)[]).filter((name) => collisions[name] && JSON.stringify(values[name]) !== JSON.stringify(now[name]));
  return Object.fromEntries(names.map((name) => [name, { theirs: now[name] }])) as Rebased<Values>['collisions'];
}

function onto<Values extends object>(kept: Kept<Values>, now: Values, version: number | undefined): Kept<Values> {
  const { values, collisions } = rebase(kept.base, kept.values, now);
  return { ...kept, values, collisions: { ...unsettled(kept, now), ...collisions }, base: now, version };
}

function begin<Values extends object>(initial: Values, version: number | undefined, draft: string | undefined): Kept<Values> {
  const fresh: Kept<Values> = { values: initial, base: initial, collisions: {}, version, isTouched: false, isRestored: false };
  const found = draft ? readDraft<Draft<Values>>(draft) : undefined;
  if (!found?.values || !found.base) return fresh;
  const typed = { ...fresh, values: { ...initial, ...found.values }, base: { ...initial, ...found.base }, isTouched: true, isRestored: true };
  return (found.version ?? undefined) === version ? typed : onto(typed, initial, version);
}

/** The values of a form over a record: they follow the record where nothing was typed, and survive a reload as a draft. */
export function useRebasedValues<Values extends object>(initial: Values, version: number | undefined, draft: string | undefined) {
  const [kept, setKept] = useState<Kept<Values>>(() => begin(initial, version, draft));
  if (kept.version !== version) setKept(onto(kept, initial, version));
  useEffect(() => {
    if (draft && kept.isTouched) writeDraft(draft, { values: kept.values, base: kept.base, version: kept.version ?? null });
  }, [draft, kept]);
  const start = () => {
    if (draft) dropDraft(draft);
    setKept({ values: initial, base: initial, collisions: {}, version, isTouched: false, isRestored: false });
  };
  const set = <Name extends keyof Values>(name: Name, value: Values[Name]) =>
    setKept((now) => ({ ...now, isTouched: true, isRestored: false, values: { ...now.values, [name]: value } }));
  const settle = <Name extends keyof Values>(name: Name, value: Values[Name]) =>
    setKept((now) => ({ ...now, values: { ...now.values, [name]: value }, collisions: { ...now.collisions, [name]: undefined } }));
  return { ...kept, set, settle, start };
}
