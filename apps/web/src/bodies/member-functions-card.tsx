import { useState } from 'react';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { DefinitionList } from '../components/definition-list.js';
import { Pill } from '../components/pill.js';
import { useViewer } from '../data/viewer.js';
import type { BodyFunctionKind } from '../generated/enums.js';
import { AcceptFunctionDocument, type MemberFunctionFragment } from '../generated/graphql/graphql.js';
import { lazily } from '../components/lazily.js';
import { m } from '../paraglide/messages.js';
import { isOver, isToCome, periodInWords } from '../people/period-words.js';
import { functionKindWord, functionStateWord } from '../words/kinds.js';
import { functionKindValues } from './member-choices.js';
import type { BodyWithMembers } from './members-page.js';
import { PersonAndSubstitute } from './person-name.js';

const EndFunctionDialog = lazily(async () => (await import('./end-seat-dialogs.js')).EndFunctionDialog);
const ProposeFunctionDialog = lazily(async () => (await import('./propose-function-dialog.js')).ProposeFunctionDialog);
const SubstituteDialog = lazily(async () => (await import('./substitute-dialog.js')).SubstituteDialog);

type Open = { act: 'propose'; kind: BodyFunctionKind } | { act: 'end' | 'substitute'; held: MemberFunctionFragment };

interface HolderProps {
  held: MemberFunctionFragment;
  mayManage: boolean;
  onOpen: (open: Open) => void;
}

function Buttons({ held, mayManage, onOpen }: HolderProps) {
  const accept = useVersionedChange(AcceptFunctionDocument, held);
  const name = held.person?.name ?? held.organisation?.shortName ?? '';
  const mayAccept = held.mayAccept && held.state === 'PROPOSED' && (held.person || held.kind === 'INVITATION');
  return (
    <>
      <div className="row">
        {mayAccept ? (
          <Button small busy={accept.busy} onClick={() => void accept.run((version) => ({ id: held.id, version }))} aria-label={m.members_accept_of({ what: name })}>
            {m.members_accept()}
          </Button>
        ) : null}
        {mayManage && held.person ? (
          <Button small onClick={() => onOpen({ act: 'substitute', held })} aria-label={m.members_substitute_of({ what: name })}>
            {m.members_substitute()}
          </Button>
        ) : null}
        {mayManage ? (
          <Button small onClick={() => onOpen({ act: 'end', held })} aria-label={m.members_end_function_of({ kind: functionKindWord(held.kind), name })}>
            {m.administration_end()}
          </Button>
        ) : null}
      </div>
      {accept.message || accept.isStale ? <Alert kind="error" live>{accept.message ?? m.administration_stale()}</Alert> : null}
    </>
  );
}

function Holder(props: HolderProps) {
  const { today } = useViewer();
  const { held } = props;
  const { organisation, person, substitute, state } = held;
  return (
    <li className="stack stack--close">
      <div>
        {organisation ? `${organisation.shortName}${person ? ', ' : ''}` : ''}
        {person ? <PersonAndSubstitute person={person} substitute={substitute} /> : null}
      </div>
      <div className="row small">
        <Pill tone={state === 'ACCEPTED' ? 'good' : 'info'}>{functionStateWord(state)}</Pill>
        {person?.deactivatedAt ? <Pill tone="care">{m.administration_deactivated()}</Pill> : null}
        {isToCome(held, today) ? <Pill tone="info">{m.members_to_come()}</Pill> : null}
        <span className="quiet">{periodInWords(held)}</span>
      </div>
      <Buttons {...props} />
    </li>
  );
}

/** Who holds which function; vacant in plain sight. */
export function MemberFunctionsCard({ body, mayManage }: { body: BodyWithMembers; mayManage: boolean }) {
  const { today } = useViewer();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const facts = functionKindValues.map((kind) => ({
    key: functionKindWord(kind),
    value: (
      <div className="stack stack--close">
        {body.vacantFunctions.includes(kind) ? (
          <div>
            <Pill tone="care">{m.bodies_vacant()}</Pill>
          </div>
        ) : null}
        <ul className="plain-list stack stack--close">
          {body.everyFunction.filter((held) => held.kind === kind && !isOver(held, today)).map((held) => (
            <Holder key={held.id} held={held} mayManage={mayManage} onOpen={setOpen} />
          ))}
        </ul>
        {mayManage ? (
          <div>
            <Button small onClick={() => setOpen({ act: 'propose', kind })} aria-label={m.members_propose_of({ kind: functionKindWord(kind) })}>
              {m.members_propose()}
            </Button>
          </div>
        ) : null}
      </div>
    ),
  }));
  return (
    <Card title={m.bodies_functions_title()} id="functies">
      <DefinitionList facts={facts} />
      {open?.act === 'propose' ? <ProposeFunctionDialog bodyId={body.id} kind={open.kind} onClose={close} /> : null}
      {open?.act === 'end' ? <EndFunctionDialog held={open.held} onClose={close} /> : null}
      {open?.act === 'substitute' ? <SubstituteDialog row={open.held} what="FUNCTION" onClose={close} /> : null}
    </Card>
  );
}
