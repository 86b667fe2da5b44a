import { unit } from '@schakel/database';
import { domainMoment } from '@schakel/access';
import { Body, BodyFunction, FunctionState, type BodyFunctionKind } from '@schakel/bodies';
import { Organisation, holdsSql } from '@schakel/organisations';
import type { DataSource } from 'typeorm';
import { NotificationKind } from '../notification.entity.js';
import { speaksFor } from '../notification-reasons.js';
import { announce, findReaders, readersSql, type Announcement } from './announce.js';

const names: Readonly<Record<BodyFunctionKind, string>> = { REGIE: 'de regie', INVITATION: 'de uitnodiging', CHAIR: 'het voorzitterschap', SECRETARY: 'het secretariaat' };

const tasks: Readonly<Record<BodyFunctionKind, string>> = {
  REGIE: 'Wie de regie heeft, let erop dat dit overleg doet wat het heeft beloofd, en bevestigt wat klaar is.',
  INVITATION: 'Wie de uitnodiging verzorgt, roept de leden bijeen. Is deze functie vacant, dan kan het overleg niet worden uitgenodigd.',
  CHAIR: 'De voorzitter leidt de vergaderingen, zorgt met de secretaris voor de agenda en ondertekent het verslag.',
  SECRETARY: 'De secretaris plant de vergaderingen, stuurt de agenda rond en maakt het verslag.',
};

/** The mail and the notification to who was proposed, or who can answer for the party that was. `party`: null where a person was proposed. */
export function proposalWords(kind: BodyFunctionKind, body: Pick<Body, 'id' | 'name' | 'code'>, party: string | null): Announcement {
  const name = names[kind];
  return {
    kind: NotificationKind.ASSIGNED,
    bodyId: body.id,
    subject: `${party ?? 'U'} ${party ? 'is' : 'bent'} voorgesteld voor ${name}: geef uw antwoord`,
    title: `Neemt ${party ?? 'u'} ${name} op ${party ? 'zich' : 'u'}? ${body.name}`,
    text: `${party ?? 'U'} ${party ? 'is' : 'bent'} voorgesteld voor ${name} van ${body.name}.`,
    more: [tasks[kind], `U kunt de functie ${party ? `namens ${party} ` : ''}aanvaarden, of weigeren met een reden. Tot dan staat zij als ‘voorgesteld’ bij het overleg.`],
    button: 'Geef uw antwoord',
    path: `/overleggen/${body.code}#voorstel`,
    reason: party ? speaksFor([party]) : 'omdat u voor deze functie bent voorgesteld',
  };
}

/** Of a party that was proposed without a person: who sits there for it, else who works for it. */
const proposed = `
  with proposal as (
    select f.id, f.body_id, f.organisation_id, f.person_id from body_function f where f.id = $2 and f.state = 'PROPOSED' and (f.until is null or f.until >= $1::date)),
  seated as (
    select m.person_id from proposal
      join seat s on s.body_id = proposal.body_id and s.organisation_id = proposal.organisation_id and ${holdsSql('s', '$1::date')}
      join membership m on m.seat_id = s.id and ${holdsSql('m', '$1::date')} where proposal.person_id is null),
  affiliated as (
    select a.person_id from proposal join affiliation a on a.organisation_id = proposal.organisation_id and ${holdsSql('a', '$1::date')}
     where proposal.person_id is null and not exists (select 1 from seated))
  ${readersSql(`select person_id from (select person_id from proposal union select person_id from seated union select person_id from affiliated) who where person_id is distinct from $3`)}`;

async function say(functionId: string): Promise<Announcement | null> {
  const { manager } = unit();
  const held = await manager.findOneBy(BodyFunction, { id: functionId, state: FunctionState.PROPOSED });
  const body = held && (await manager.findOneBy(Body, { id: held.bodyId }));
  if (!body || body.hasEnded(unit().moment.day)) return null;
  const party = held.personId ? null : await manager.findOneBy(Organisation, { id: held.organisationId ?? '' });
  return proposalWords(held.kind, body, party?.shortName ?? null);
}

/** Tells who was proposed for a function, but for who proposed it. */
export async function tellOfProposal(dataSource: DataSource, functionId: string, actorId: string, publicUrl: string): Promise<void> {
  const moment = await domainMoment(dataSource);
  await announce(dataSource, { moment, publicUrl, key: `function ${functionId}` }, () => findReaders(proposed, [moment.day, functionId, actorId]), () => say(functionId));
}
