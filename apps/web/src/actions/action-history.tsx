import { lazy, Suspense, useState } from 'react';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { Loading } from '../components/loading.js';
import { Paragraph } from '../components/paragraph.js';
import { m } from '../paraglide/messages.js';

const HistoryList = lazy(async () => ({ default: (await import('./history-list.js')).HistoryList }));

/** Who changed what and when, newest first; asked for only when somebody wants to see it. */
export function ActionHistory({ number }: { number: string }) {
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
      {isOpen ? <Suspense fallback={<Loading />}><HistoryList number={number} /></Suspense> : <Paragraph quiet>{m.actions_history_lead()}</Paragraph>}
    </Card>
  );
}
