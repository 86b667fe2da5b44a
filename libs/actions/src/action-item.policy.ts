import { anyViewer, declareFunction, readable, secure, type Viewer } from '@schakel/database';
import { act, holdsFunction } from '@schakel/access';
import { recorded } from '@schakel/history';
import { holdsSql } from '@schakel/organisations';
import { ActionItem } from './action-item.entity.js';
import { ActionParty } from './action-party.entity.js';
import { ActionComment, ActionDependency, DueRequest, ProgressUpdate } from './action-records.entity.js';

// See: netwerk by default, settable; besides the level the persons of every party in it, of bodies it was escalated to, and its creator.
for (const entity of [ActionItem, ActionParty, ProgressUpdate, ActionComment, DueRequest, ActionDependency]) {
  secure<object>(entity, { select: readable, insert: anyViewer, update: readable, delete: entity === ActionParty || entity === ActionDependency ? readable : 'false' });
}
recorded(ActionItem, { leaveOut: ['sortKey', 'createdAt', 'createdById', 'standingPartyId', 'lastWordAt', 'provenance'] });
for (const entity of [ActionParty, ProgressUpdate, ActionComment, DueRequest, ActionDependency]) {
  recorded<{ actionId: string }>(entity, { subject: (row) => row.actionId, leaveOut: ['actionId', 'position', 'at', 'lastWordAt', 'mentionedIds'] as never });
}

/** Facts about one action that the policies need. */
export interface ActionFacts {
  bodyId: string;
  /** The body above the owner on the ladder: it confirms where the owner itself is the actor. */
  aboveId: string | null;
  isOwnerActor: boolean;
  /** Persons who can speak for the trekker. */
  leadPersonIds: readonly string[];
  /** Persons who can speak for the trekker or a mede-uitvoerder: they never confirm. */
  executingPersonIds: readonly string[];
}

/** Facts about one party in an action: who can speak for it now. */
export interface PartyFacts {
  personIds: readonly string[];
}

const steers = (viewer: Viewer, bodyId: string): boolean => holdsFunction(viewer, bodyId, 'SECRETARY', 'CHAIR', 'REGIE');

/** Chair or regie of the owner body, never who executes it; where the body itself is the actor, of the body above. */
function rules(viewer: Viewer, facts: ActionFacts): boolean {
  const judge = facts.isOwnerActor ? facts.aboveId : facts.bodyId;
  return judge !== null && holdsFunction(viewer, judge, 'CHAIR', 'REGIE') && !facts.executingPersonIds.includes(viewer.personId);
}

const steering = 'Dit doet de secretaris, de voorzitter of de regiehouder van het overleg waar de actie onder valt.';
const ruling = 'Dit doet de voorzitter of de regiehouder van het overleg waar de actie onder valt, en nooit wie de actie zelf uitvoert.';
const leading = 'Dit doet de trekker van de actie.';

export const mayAddAction = act('actions.add', 'Alleen leden van dit overleg kunnen hier een actie toevoegen of voorstellen.', (viewer, facts: { bodyId: string }) =>
  viewer.ownBodyIds.includes(facts.bodyId));

/** Without it an added action is a proposal. */
export const mayAdoptAction = act('actions.judge-proposal', steering, (viewer, facts: { bodyId: string }) => steers(viewer, facts.bodyId));

export const mayEditAction = act('actions.edit', steering, (viewer, facts: ActionFacts) => steers(viewer, facts.bodyId));

export const mayAssignAction = act('actions.assign', steering, (viewer, facts: ActionFacts) => steers(viewer, facts.bodyId));

export const maySetDue = act('actions.set-due', steering, (viewer, facts: ActionFacts) => steers(viewer, facts.bodyId));

/** Ruled too: who executes cannot withdraw his own promise instead of having it confirmed (domain.md, rule 2). */
export const mayWithdrawAction = act('actions.withdraw', ruling, rules);

export const mayReportDone = act('actions.report-done', leading, (viewer, facts: ActionFacts) => facts.leadPersonIds.includes(viewer.personId));

export const mayConfirmDone = act('actions.confirm-done', ruling, rules);

export const maySendBack = act('actions.send-back', ruling, rules);

export const mayAskDue = act('actions.ask-due', leading, (viewer, facts: ActionFacts) => facts.leadPersonIds.includes(viewer.personId));

export const mayAnswerDue = act('actions.answer-due', ruling, rules);

export const maySpeakForParty = act('actions.speak-for-party', 'Dit doet de contactpersoon van deze partij, of anders wie namens haar aan tafel zit of voor haar werkt.',
  (viewer, facts: PartyFacts) => facts.personIds.includes(viewer.personId));

export const mayNameContact = act('actions.name-contact', 'Dit doet wie namens deze partij spreekt, of de secretaris, voorzitter of regiehouder van het overleg.',
  (viewer, facts: PartyFacts & Pick<ActionFacts, 'bodyId'>) => facts.personIds.includes(viewer.personId) || steers(viewer, facts.bodyId));

/** Whoever may see an action may ask and answer under it. */
export const mayComment = act('actions.comment', 'U mag hier niet reageren.', (viewer, _facts: ActionFacts) => viewer.isInNetwork);

const current = (alias: string): string => holdsSql(alias, 'on_day');

/**
 * Who can speak for parties on a day (domain.md, 'who does what'): the contact person; else who sits for it in the owner body;
 * else whoever is affiliated with it; for a body its chair or secretary. Substitutes may speak, and are not written to first.
 */
declareFunction(
  'party_persons(uuid[], date)',
  `create or replace function party_persons(party_ids uuid[], on_day date)
     returns table (party_id uuid, person_id uuid, is_substitute boolean) language sql stable as $$
   with party as (select p.id, p.body_id as owner_id, p.organisation_id, p.party_body_id, p.contact_id from action_party p where p.id = any (party_ids)),
     contact as (select id, contact_id as person_id, false as is_substitute from party where contact_id is not null),
     seated as (
       select p.id, who.person_id, who.is_substitute from party p
         join seat s on s.body_id = p.owner_id and s.organisation_id = p.organisation_id and ${current('s')}
         join membership m on m.seat_id = s.id and ${current('m')}
         cross join lateral (values (m.person_id, false), (m.substitute_id, true)) who (person_id, is_substitute)
        where p.contact_id is null and who.person_id is not null),
     affiliated as (
       select p.id, a.person_id, false as is_substitute from party p
         join affiliation a on a.organisation_id = p.organisation_id and ${current('a')}
        where p.contact_id is null and not exists (select 1 from seated where seated.id = p.id)),
     chaired as (
       select p.id, who.person_id, who.is_substitute from party p
         join body_function f on f.body_id = p.party_body_id and f.kind in ('CHAIR', 'SECRETARY') and f.state = 'ACCEPTED' and ${current('f')}
         cross join lateral (values (f.person_id, false), (f.substitute_id, true)) who (person_id, is_substitute)
        where p.contact_id is null and who.person_id is not null)
   select id, person_id, bool_and(is_substitute) from
     (select * from contact union all select * from seated union all select * from affiliated union all select * from chaired) every_one
   group by id, person_id
   $$`,
);
