import { useState } from 'react';
import { Button } from '../components/button.js';
import { lazily } from '../components/lazily.js';
import { m } from '../paraglide/messages.js';

const ReviewDecisionDialog = lazily(async () => (await import('./review-decision-dialog.js')).ReviewDecisionDialog);
const SettleDecisionDialog = lazily(async () => (await import('./settle-decision-dialog.js')).SettleDecisionDialog);

interface DecisionActsProps {
  decision: { id: string; version: number; number: string; maySettle: boolean; mayReview: boolean; evaluateOn?: string | null };
  agendaItemId?: string;
  small?: boolean;
}

/** What secretary and chair do with a decision: say what became of it, plan to look back on it. */
export function DecisionActs({ decision, agendaItemId, small = false }: DecisionActsProps) {
  const [open, setOpen] = useState<'settle' | 'review'>();
  const close = () => setOpen(undefined);
  return (
    <>
      {decision.maySettle ? <Button small={small} look={small ? 'secondary' : 'primary'} onClick={() => setOpen('settle')}>{m.fill_settle()}</Button> : null}
      {decision.mayReview ? <Button small={small} onClick={() => setOpen('review')}>{decision.evaluateOn ? m.fill_evaluate_change() : m.fill_evaluate()}</Button> : null}
      {open === 'settle' ? <SettleDecisionDialog decision={decision} agendaItemId={agendaItemId} onClose={close} /> : null}
      {open === 'review' ? <ReviewDecisionDialog decision={decision} onClose={close} /> : null}
    </>
  );
}
