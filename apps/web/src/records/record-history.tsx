import { useState } from 'react';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { lazily } from '../components/lazily.js';
import { Paragraph } from '../components/paragraph.js';
import { m } from '../paraglide/messages.js';
import type { RecordKind } from './record-history-list.js';

const RecordHistoryList = lazily(async () => (await import('./record-history-list.js')).RecordHistoryList);

/** Who changed what and when, newest first; asked for only when somebody wants to see it. */
export function RecordHistory({ kind, number }: { kind: RecordKind; number: string }) {
  const [isOpen, setOpen] = useState(false);
  const toggle = (
    <span className="no-print">
      <Button small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? m.actions_history_hide() : m.actions_history_show()}
      </Button>
    </span>
  );
  return (
    <Card title={m.actions_history()} aside={toggle} id="geschiedenis">
      {isOpen ? <RecordHistoryList kind={kind} number={number} /> : <Paragraph quiet>{m.actions_history_lead()}</Paragraph>}
    </Card>
  );
}
