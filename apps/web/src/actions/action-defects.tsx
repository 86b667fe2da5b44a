import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { TextLink } from '../components/link.js';
import { useViewer } from '../data/viewer.js';
import type { ActionDefect } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';
import { useOpenDialog, type OpenDialog } from './dialogs/open-dialog.js';
import type { Action, Party } from './dialogs/facts-now.js';
import { hasEnded } from './party-words.js';

const promises = ({ role, acceptance }: Party) => (role === 'LEAD' || role === 'EXECUTOR') && acceptance !== 'DECLINED';
const names = (parties: readonly Party[]) => parties.map(({ name }) => name).join(', ');

/** What is missing, what that means, and who can mend it. */
function defectText(defect: ActionDefect, action: Action, today: string): string {
  const promising = action.parties.filter(promises);
  const body = action.body.name;
  switch (defect) {
    case 'NO_LEAD': return m.actions_defect_no_lead();
    case 'NO_DUE': return m.actions_defect_no_due();
    case 'OWNER_BODY_ENDED': return m.actions_defect_owner_ended({ body });
    case 'EXECUTOR_ENDED': return m.actions_defect_executor_ended({ names: names(promising.filter((party) => hasEnded(party.body, today))) });
    case 'NOBODY_REACHABLE': return m.actions_defect_unreachable({ names: names(promising.filter(({ isReachable }) => !isReachable)) });
  }
}

interface Remedy {
  label: string;
  dialog: OpenDialog;
}

function remedyFor(defect: ActionDefect, { viewerMay }: Action): Remedy | undefined {
  if (defect === 'NO_LEAD' && viewerMay.includes('ASSIGN')) return { label: m.actions_add_lead(), dialog: { kind: 'add-lead' } };
  if (defect === 'NO_DUE' && viewerMay.includes('SET_DUE')) return { label: m.actions_set_due(), dialog: { kind: 'set-due' } };
  if (defect === 'EXECUTOR_ENDED' && viewerMay.includes('ASSIGN')) return { label: m.actions_add_party(), dialog: { kind: 'add-party' } };
  return undefined;
}

type Ended = Pick<Action['body'], 'id' | 'code' | 'name'>;

/** Bodies that ended and must still hand this over. */
function endedBodies(defect: ActionDefect, { body, parties }: Action, today: string): Ended[] {
  if (defect === 'OWNER_BODY_ENDED') return [body];
  if (defect !== 'EXECUTOR_ENDED') return [];
  return parties.filter(promises).flatMap((party) => (party.body && hasEnded(party.body, today) ? [{ ...party.body, name: party.name }] : []));
}

function HandOverLinks({ bodies }: { bodies: readonly Ended[] }) {
  return bodies.map(({ id, code, name }) => (
    <TextLink key={id} to="/overleggen/$code/overdracht" params={{ code }}>
      {m.handovers_of_body({ body: name })}
    </TextLink>
  ));
}

function DefectLine({ defect, action }: { defect: ActionDefect; action: Action }) {
  const { today } = useViewer();
  const open = useOpenDialog();
  const remedy = remedyFor(defect, action);
  return (
    <li className="row row--apart defect">
      <span className="defect__text">
        {defectText(defect, action, today)} <HandOverLinks bodies={endedBodies(defect, action, today)} />
      </span>
      {remedy ? (
        <Button small onClick={() => open(remedy.dialog)}>
          {remedy.label}
        </Button>
      ) : null}
    </li>
  );
}

/** What this promise lacks, in plain words. */
export function ActionDefects({ action }: { action: Action }) {
  if (action.defects.length === 0) return null;
  return (
    <Alert kind="warning" title={m.actions_defects({ count: action.defects.length })}>
      <ul className="plain-list defects">
        {action.defects.map((defect) => (
          <DefectLine key={defect} defect={defect} action={action} />
        ))}
      </ul>
    </Alert>
  );
}
