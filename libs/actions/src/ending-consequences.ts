import { isId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { change } from '@schakel/history';
import { holdsSql } from '@schakel/organisations';
import { Person, consequenceContributions, type Consequence, type Ending } from '@schakel/people';
import { In } from 'typeorm';
import { promisingSql, unfinishedSql } from './action-item.sql.js';
import { ActionItem } from './action-item.entity.js';
import { ActionParty } from './action-party.entity.js';
import { contactCandidates } from './contact-candidates.js';
import { nameOfParty } from './party-name.js';
import { spreadReadability } from './readers.js';

// Which parties an ending may touch: of the parties and bodies that lose somebody, or with a contact who leaves.
const touched = `
  select party.id, party.action_id, party.contact_id, party.body_id, (${promisingSql('party')}) as is_promising
    from action_party party join action_item item on item.id = party.action_id and item.state in (${unfinishedSql})
   where party.organisation_id = any ($3::uuid[]) or party.party_body_id = any ($4::uuid[]) or party.contact_id = any ($5::uuid[])`;

const left = `
  with touched as materialized (${touched}),
       now as (select * from party_persons(array(select id from touched), $1::date)),
       then_ as (select * from party_persons(array(select id from touched), $1::date, $2::uuid[]))
  select touched.id, touched.body_id as "bodyId",
         touched.contact_id = any ($5::uuid[]) and exists (select 1 from now where now.party_id = touched.id and now.person_id = touched.contact_id)
           and not exists (select 1 from then_ where then_.party_id = touched.id and then_.person_id = touched.contact_id) as "losesContact",
         touched.is_promising and exists (select 1 from now where now.party_id = touched.id)
           and not exists (select 1 from then_ where then_.party_id = touched.id) as "losesAll"
    from touched`;

interface Loss {
  id: string;
  bodyId: string;
  losesContact: boolean;
  losesAll: boolean;
}

async function losses({ withoutIds, organisationIds, bodyIds, personIds }: Ending): Promise<Loss[]> {
  const { manager, moment } = unit();
  const rows: Loss[] = await manager.query(left, [moment.day, [...withoutIds], [...organisationIds], [...bodyIds], [...personIds]]);
  return rows.filter((row) => row.losesContact || row.losesAll);
}

/** Who hears each month which parties cannot be reached: the secretary, else the chair, else the regie, else administrators. */
const hearing = `
  with held as (
    select f.body_id, f.person_id, case f.kind when 'SECRETARY' then 1 when 'CHAIR' then 2 else 3 end as rung from body_function f
     where f.body_id = any ($1::uuid[]) and f.kind in ('SECRETARY', 'CHAIR', 'REGIE') and f.state = 'ACCEPTED' and f.id <> all ($3::uuid[])
       and f.person_id is not null and f.person_id <> all ($3::uuid[]) and ${holdsSql('f', '$2::date')}),
  steward as (select body_id, person_id from (select held.*, rank() over (partition by body_id order by rung) as place from held) ranked where place = 1),
  administrator as (select g.person_id from role_grant g where g.role = 'ADMINISTRATOR' and ${holdsSql('g', '$2::date')} and g.person_id <> all ($3::uuid[]))
  select body_id as "bodyId", person_id as "personId" from steward
  union
  select body, administrator.person_id from unnest($1::uuid[]) body cross join administrator where not exists (select 1 from steward where steward.body_id = body)`;

async function hearers(bodyIds: string[], { withoutIds }: Ending): Promise<Map<string, Person[]>> {
  const { manager, moment } = unit();
  const rows: { bodyId: string; personId: string }[] = await manager.query(hearing, [bodyIds, moment.day, [...withoutIds]]);
  const found = new Map<string, Person[]>();
  for (const { bodyId, personId } of rows) {
    const person = await byId(Person, personId);
    if (person && !person.deactivatedAt) found.set(bodyId, [...(found.get(bodyId) ?? []), person]);
  }
  return found;
}

/** Contacts who would be lost, and parties for which nobody could be reached any more. */
async function find(ending: Ending): Promise<Consequence[]> {
  const lost = await losses(ending);
  if (lost.length === 0) return [];
  const parties = new Map((await unit().manager.findBy(ActionParty, { id: In(lost.map(({ id }) => id)) })).map((party) => [party.id, party]));
  const told = await hearers([...new Set(lost.map(({ bodyId }) => bodyId))], ending);
  const found = await Promise.all(
    lost.map(async ({ id, bodyId, losesAll }): Promise<Consequence | null> => {
      const party = parties.get(id);
      const action = party && (await byId(ActionItem, party.actionId));
      if (!party || !action) return null;
      const title = `${action.number} ${action.title}`;
      return { kind: losesAll ? 'PARTY_UNREACHABLE' : 'CONTACT_LOST', title, subtitle: await nameOfParty(party), path: `/acties/${action.number}`, hears: losesAll ? (told.get(bodyId) ?? []) : [] };
    }),
  );
  return found.filter((one) => one !== null);
}

/** A contact who is lost makes way for the successor, where that one may be a contact; else the party speaks as it does without. */
async function handOver({ personIds, withoutIds, day }: Ending, successorId: string | null): Promise<void> {
  const { manager, moment } = unit();
  const parties = await manager.findBy(ActionParty, { contactId: In([...personIds]) });
  const speaking: { partyId: string; personId: string }[] = await manager.query(
    'select party_id as "partyId", person_id as "personId" from party_persons($1::uuid[], $2::date, $3::uuid[])',
    [parties.map(({ id }) => id), moment.day, [...withoutIds]],
  );
  for (const party of parties) {
    if (speaking.some(({ partyId, personId }) => partyId === party.id && personId === party.contactId)) continue;
    const candidates = successorId !== null && isId(successorId) ? await contactCandidates(party) : [];
    const isFit = candidates.some(({ id, deactivatedAt }) => id === successorId && !deactivatedAt);
    // Until a last day that is still to come he answers for it himself.
    if (!isFit && day > moment.day) continue;
    await change(party, party.version, { contactId: isFit ? successorId : null });
    await spreadReadability(await manager.findOneByOrFail(ActionItem, { id: party.actionId }));
  }
}

consequenceContributions.add('actions', { find, handOver });
