import { useState } from 'react';
import { Button } from '../components/button.js';
import { lazily } from '../components/lazily.js';
import { useRead } from '../data/use-read.js';
import { useViewer } from '../data/viewer.js';
import { MayFoundDocument, type BodyLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

const FoundBodyDialog = lazily(async () => (await import('./found-body-dialog.js')).FoundBodyDialog);

/** A new body, for who may make one: the administrator anywhere, others under the bodies that they steer. */
export function FoundBody({ bodies }: { bodies: readonly BodyLineFragment[] }) {
  const [isOpen, setOpen] = useState(false);
  const isAdministrator = useViewer().roles.includes('ADMINISTRATOR');
  const mine = useRead(MayFoundDocument, {}).data?.viewer?.mayFormFrom ?? [];
  if (!isAdministrator && mine.length === 0) return null;
  const above = isAdministrator ? bodies : bodies.filter(({ id }) => mine.includes(id));
  return (
    <div className="no-print">
      <Button onClick={() => setOpen(true)}>{m.handovers_found()}</Button>
      {isOpen ? <FoundBodyDialog above={above} isFree={isAdministrator} networks={bodies.filter(({ kind }) => kind === 'LEARNING_NETWORK')} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
