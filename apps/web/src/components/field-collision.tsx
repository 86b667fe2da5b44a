import { lazy, Suspense } from 'react';
import { m } from '../paraglide/messages.js';
import { Button } from './button.js';

const TextDifference = lazy(async () => ({ default: (await import('./text-difference.js')).TextDifference }));

/** Somebody else changed this field while it was being changed here. */
export interface FieldCollision {
  mine: unknown;
  theirs: unknown;
  onTake: () => void;
  onKeep: () => void;
  /** Only where two texts can stand in one field. */
  onBoth?: (() => void) | undefined;
}

export interface FieldCollisionProps {
  id: string;
  label: string;
  collision: FieldCollision;
  /** The words for a value that is not itself a text. */
  inWords?: ((value: unknown) => string) | undefined;
  /** One line: two texts do not fit. */
  isOneLine?: boolean | undefined;
}

function Theirs({ collision: { mine, theirs }, inWords }: FieldCollisionProps) {
  const words = inWords ? inWords(theirs) : String(theirs ?? '');
  if (words === '') return <p className="collision__text quiet">{m.form_collision_empty()}</p>;
  if (inWords) return <p className="collision__text">{words}</p>;
  return (
    <Suspense fallback={<p className="collision__text">{words}</p>}>
      <TextDifference mine={String(mine)} theirs={words} />
    </Suspense>
  );
}

/** Both texts: theirs here, one’s own in the field; and the choice between them. */
export function FieldCollisionBox(props: FieldCollisionProps) {
  const { id, label, collision, isOneLine } = props;
  const { onTake, onKeep, onBoth } = collision;
  return (
    <div className="collision" id={id} role="group" aria-label={m.form_collision_group({ field: label })}>
      <p className="collision__title">{m.form_collision_title()}</p>
      <Theirs {...props} />
      <div className="row">
        <Button small onClick={onTake}>{m.form_collision_take()}</Button>
        <Button small onClick={onKeep}>{m.form_collision_keep()}</Button>
        {onBoth && !isOneLine ? <Button small onClick={onBoth}>{m.form_collision_both()}</Button> : null}
      </div>
    </div>
  );
}
