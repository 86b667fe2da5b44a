import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Button } from '../components/button.js';
import { TextLink } from '../components/link.js';
import { PageHeader } from '../components/page-header.js';
import { DataBadge } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { useViewer } from '../data/viewer.js';
import { Follow } from '../following/follow.js';
import { m } from '../paraglide/messages.js';
import { levelWord } from '../words/states.js';
import { DueText, OverdueMark, StandingPill, StatePill, WaitsFor } from './action-marks.js';
import type { Action } from './dialogs/facts-now.js';

function Marks({ action }: { action: Action }) {
  const { provenance } = action;
  return (
    <>
      <StatePill action={action} />
      <StandingPill action={action} />
      {action.standingParty && action.standing !== 'NO_WORD' ? (
        <span className="small quiet">{m.actions_standing_of({ party: action.standingParty.name })}</span>
      ) : null}
      {action.kind === 'COMMITMENT' ? <DataBadge>{m.actions_commitment()}</DataBadge> : null}
      {action.level === 'NETWORK' ? null : <DataBadge>{levelWord(action.level)}</DataBadge>}
      <ProvenanceMark provenance={provenance} />
    </>
  );
}

/** Title, how it stands, which table, by when. */
export function ActionHead({ action }: { action: Action }) {
  const { today } = useViewer();
  return (
    <>
      <PageHeader
        title={action.title}
        marks={<Marks action={action} />}
        lead={
          <>
            {action.body.name} <span aria-hidden="true">·</span> <DueText due={action.due} />{' '}
            <OverdueMark due={action.due} isOverdue={action.isOverdue} today={today} />
          </>
        }
        breadcrumbs={
          <Breadcrumbs current={m.actions_number({ number: action.number })}>
            <TextLink to="/acties">{m.actions_title()}</TextLink>
          </Breadcrumbs>
        }
        actions={
          <>
            <Follow kind="ACTION" subjectId={action.id} />
            <Button look="subtle" onClick={() => window.print()}>
              {m.actions_print()}
            </Button>
          </>
        }
      />
      <WaitsFor action={action} />
    </>
  );
}
