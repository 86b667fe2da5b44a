import { useState } from 'react';
import { Button } from '../components/button.js';
import { lazily } from '../components/lazily.js';
import { LinkButton } from '../components/link.js';
import type { BodyPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

const PlanMeetingDialog = lazily(async () => (await import('./plan-dialogs.js')).PlanMeetingDialog);

/** For who plans the meetings of this table: one, or a year. */
export function PlanButtons({ body }: { body: BodyPartsFragment }) {
  const [isOpen, setOpen] = useState(false);
  if (!body.planning.mayPlan) return null;
  return (
    <div className="row no-print">
      <Button onClick={() => setOpen(true)}>{m.meetings_plan_one()}</Button>
      <LinkButton to="/overleggen/$code/jaarplan" params={{ code: body.code }}>
        {m.meetings_plan_year()}
      </LinkButton>
      {isOpen ? <PlanMeetingDialog body={body} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
