import { isWorkingDay, type Day, type Moment } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { Body, MandateAcceptance, isStillAccepted } from '@schakel/bodies';
import { enqueue, jobKind, type Schedule } from '@schakel/jobs';
import { holdsSql } from '@schakel/organisations';
import type { DataSource } from 'typeorm';
import { NotificationKind } from '../notification.entity.js';
import { speaksFor } from '../notification-reasons.js';
import { hasAddress } from '../reminder-sql.js';
import { announce, findReaders, readersSql, type Announcement } from './announce.js';

/** Asks parties once a year whether they still agree with a mandate. `at`: ISO instant that it stands for. */
export const mandatesDue = jobKind<{ at: string }>('notifications.mandates-due', 'Vragen of een mandaat nog klopt');

/** Of sheets in force: parties that accepted a year ago or longer, with the last day on which they did. `$1` is the day. */
const asked = `
  sheet as (
    select distinct on (s.body_id) s.id, s.body_id from mandate_sheet s
      join body b on b.id = s.body_id and (b.ended_on is null or b.ended_on > $1::date) order by s.body_id, s.number desc),
  asked as (
    select sheet.id as sheet_id, sheet.body_id, a.organisation_id, max(a.accepted_on) as accepted_on
      from sheet join mandate_acceptance a on a.sheet_id = sheet.id group by sheet.id, sheet.body_id, a.organisation_id
    having max(a.accepted_on) + interval '1 year' <= $1::date)`;

/** Who sits there for these parties; a substitute where nobody else can be reached. */
const askedPersons = `
  select distinct case when ${hasAddress('m.person_id')} or m.substitute_id is null then m.person_id else m.substitute_id end
    from asked join seat s on s.body_id = asked.body_id and s.organisation_id = asked.organisation_id and ${holdsSql('s', '$1::date')}
    join membership m on m.seat_id = s.id and ${holdsSql('m', '$1::date')} where asked.body_id = $2`;

interface AskedBody {
  bodyId: string;
  sheetId: string;
  /** The year in which it is asked. */
  year: number;
}

const askedBodies = (day: Day): Promise<AskedBody[]> =>
  unit().manager.query(
    `with ${asked} select body_id as "bodyId", sheet_id as "sheetId", (extract(year from min(accepted_on)) + 1)::int as year from asked group by body_id, sheet_id order by body_id`, [day]);

/** `parties`: for which the reader sits there and is asked. */
export const mandateWords = (body: Pick<Body, 'id' | 'name' | 'code'>, parties: readonly string[]): Announcement => ({
  kind: NotificationKind.ANSWER,
  bodyId: body.id,
  subject: `Klopt het mandaat van ${body.name} nog? Geef uw antwoord`,
  title: `Is ${parties.join(' en ')} nog akkoord met het mandaat? ${body.name}`,
  text: `Een jaar geleden ging ${parties.join(' en ')} akkoord met het mandaat van ${body.name}. Wij vragen elk jaar of dat nog klopt.`,
  more: ['In het mandaat staat waarover dit overleg beslist, waarover het adviseert en wat het doorgeeft. Lees het na, en ga opnieuw akkoord. Klopt het niet meer? Bespreek het in het overleg: de regiehouder of de secretaris schrijft een nieuwe versie.'],
  button: 'Lees het mandaat en geef uw antwoord',
  path: `/overleggen/${body.code}/mandaat`,
  reason: speaksFor(parties),
});

async function say({ bodyId, sheetId }: AskedBody): Promise<Announcement | null> {
  const { manager, viewer, moment } = unit();
  const body = await manager.findOneBy(Body, { id: bodyId });
  const parties: { id: string; name: string }[] = await manager.query(
    `select distinct o.id, o.short_name as name from membership m join seat s on s.id = m.seat_id and ${holdsSql('s', '$1::date')} join organisation o on o.id = s.organisation_id
      where s.body_id = $2 and ${holdsSql('m', '$1::date')} and $3 in (m.person_id, m.substitute_id) order by o.short_name`, [moment.day, bodyId, viewer.personId]);
  const said = await manager.find(MandateAcceptance, { where: { sheetId }, order: { acceptedOn: 'ASC' } });
  const last = new Map(said.map(({ organisationId, acceptedOn }) => [organisationId, acceptedOn]));
  const again = parties.filter(({ id }) => {
    const on = last.get(id);
    return on !== undefined && !isStillAccepted(on, moment.day);
  });
  return body && again.length > 0 ? mandateWords(body, again.map(({ name }) => name)) : null;
}

/** Once a year for a body and a person. May be killed and run again. */
export async function askMandates(dataSource: DataSource, moment: Moment, publicUrl: string): Promise<void> {
  const bodies = await UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'ask mandates' }, () => askedBodies(moment.day), 'sweep');
  for (const body of bodies) {
    const occasion = { moment, publicUrl, key: `mandate ${body.bodyId} ${body.year}` };
    await announce(dataSource, occasion, () => findReaders(`with ${asked} ${readersSql(askedPersons)}`, [moment.day, body.bodyId]), () => say(body));
  }
}

export const mandateSchedule: Schedule = {
  key: 'mandates',
  time: 'DOMAIN',
  cron: '10 7 * * 1-5',
  timeZone: 'Europe/Amsterdam',
  why: 'A mandate is agreed to for a year: on the first working day after it each party hears that it is asked again.',
  tick: async (moment) => {
    if (isWorkingDay(moment.day) && (await askedBodies(moment.day)).length > 0) await enqueue(mandatesDue, { at: moment.at.toISOString() }, `mandates ${moment.at.toISOString()}`);
  },
};
