import { Pill } from '../components/pill.js';
import { useViewer } from '../data/viewer.js';
import type { ActionRowFragment, PartyInBriefFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { partyRoleWord } from '../words/states.js';
import { partyInWords } from './party-words.js';

type Role = PartyInBriefFragment['role'];

const others: readonly Role[] = ['EXECUTOR', 'CONSULTED', 'COUNTERPART'];

/** Who is in it, trekker first; no trekker is a defect in plain sight. Opened members stand on the action itself. */
export function PartiesInBrief({ action }: { action: Pick<ActionRowFragment, 'parties' | 'defects'> }) {
  const { today } = useViewer();
  const shown = action.parties.filter(({ openedFrom }) => !openedFrom);
  const named = (role: Role) => shown.filter((party) => party.role === role).map((party) => partyInWords(party, today));
  const lead = named('LEAD');
  return (
    <span className="parties-brief">
      {lead.length > 0 ? (
        <span>
          <strong>{lead.join(', ')}</strong> <span className="quiet small">{m.actions_lead_small()}</span>
        </span>
      ) : null}
      {action.defects.includes('NO_LEAD') ? (
        <span>
          <Pill tone="care">{m.actions_no_lead()}</Pill>
        </span>
      ) : null}
      {others.map((role) => {
        const names = named(role);
        if (names.length === 0) return null;
        return (
          <span key={role} className={role === 'EXECUTOR' ? undefined : 'quiet'}>
            {role === 'EXECUTOR' ? null : `${partyRoleWord(role)}: `}
            {names.join(role === 'EXECUTOR' ? ' · ' : ', ')}
          </span>
        );
      })}
    </span>
  );
}
