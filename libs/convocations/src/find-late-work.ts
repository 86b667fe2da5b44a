import type { Day } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { settingSql } from '@schakel/bodies';
import { paperTerm, workingDaysBefore } from '@schakel/meetings';
import { hasAddress, holdsNow, stewards } from '@schakel/notifications';
import { wasCalled, type MeetingMember } from './find-convocations.js';
import { adoptionTerm, conceptTerm, signingTerm } from './late-settings.js';

/** CONCEPT: the minutes did not go round. SIGN: they are not signed by two. ADOPT: signed, and the next meeting passed. PAPER: an item has nothing to decide on. */
export type LateKind = 'CONCEPT' | 'SIGN' | 'ADOPT' | 'PAPER';

/** Something about a meeting that is late, and one who must see to it. Said once per person, subject and occasion. */
export interface LateFinding extends MeetingMember {
  kind: LateKind;
  meetingId: string;
  /** The meeting, or an item of its agenda. */
  subjectId: string;
  /** The day of the meeting, or the meeting that passed: when that changes it is said anew. */
  occasion: string;
}

/** Who has waited so long was told, or lives with it. */
const longestDays = 120;

/** The last day that was in time lies before `day`: more than so many working days have passed since. */
const isPast = (since: Day, term: number, day: Day): boolean => since < workingDaysBefore(day, term);

interface Held {
  id: string;
  bodyId: string;
  heldOn: Day;
  conceptTerm: number;
  signingTerm: number;
  adoptionTerm: number;
  /** Went round, or was signed. */
  isShown: boolean;
  isSigned: boolean;
  /** The last meeting that was held after it. */
  laterId: string | null;
  laterOn: Day | null;
}

/** Meetings whose minutes are not adopted. */
const notAdopted = (day: Day): Promise<Held[]> =>
  unit().manager.query(
    `select m.id, m.body_id as "bodyId", m.held_on::text as "heldOn", ${settingSql(conceptTerm, 'm.body_id')}::int as "conceptTerm",
            ${settingSql(signingTerm, 'm.body_id')}::int as "signingTerm", ${settingSql(adoptionTerm, 'm.body_id')}::int as "adoptionTerm",
            coalesce(minutes.is_open or minutes.state = 'SIGNED', false) as "isShown", coalesce(minutes.state = 'SIGNED', false) as "isSigned",
            later.id as "laterId", later.held_on::text as "laterOn"
       from meeting m left join minutes on minutes.meeting_id = m.id
       left join lateral (
         select l.id, l.held_on from meeting l
          where l.body_id = m.body_id and l.state in ('HELD', 'ADOPTED') and (l.held_on, coalesce(l.starts_at, '')) > (m.held_on, coalesce(m.starts_at, '')) and l.held_on <= $1::date
          order by l.held_on desc, l.id desc limit 1) later on true
      where m.state = 'HELD' and m.held_on <= $1::date and m.held_on > $1::date - ${longestDays} and ${wasCalled} order by m.held_on, m.id`,
    [day],
  );

const person = `p.id as "personId", p.name, account.email as address`;

const stewardsOf = (bodyId: string, day: Day): Promise<MeetingMember[]> =>
  unit().manager.query(
    `with ${stewards} select ${person} from steward join person p on p.id = steward.person_id join account on account.person_id = p.id where steward.body_id = $2 order by p.id`, [day, bodyId]);

/** Secretary and chair; a substitute where the holder cannot be reached. */
const officersOf = (bodyId: string, day: Day): Promise<MeetingMember[]> =>
  unit().manager.query(
    `with held as (
       select f.kind, who.person_id, rank() over (partition by f.kind order by who.is_substitute) as place
         from body_function f cross join lateral (values (f.person_id, false), (f.substitute_id, true)) who (person_id, is_substitute)
        where f.body_id = $2 and f.kind in ('SECRETARY', 'CHAIR') and f.state = 'ACCEPTED' and ${holdsNow('f')} and who.person_id is not null and ${hasAddress('who.person_id')})
     select distinct ${person} from held join person p on p.id = held.person_id join account on account.person_id = p.id where held.place = 1 order by p.id`,
    [day, bodyId],
  );

/** Minutes that are late, or were not adopted. Beyond any viewer; a statement for each that is. */
async function lateMinutes(day: Day): Promise<LateFinding[]> {
  const found: LateFinding[] = [];
  for (const { id: meetingId, bodyId, heldOn, isShown, isSigned, laterId, laterOn, ...terms } of await notAdopted(day)) {
    const say = (kind: LateKind, people: readonly MeetingMember[], occasion: string): void => {
      for (const one of people) found.push({ ...one, kind, meetingId, subjectId: meetingId, occasion });
    };
    if (!isShown && isPast(heldOn, terms.conceptTerm, day)) say('CONCEPT', await stewardsOf(bodyId, day), heldOn);
    if (!isSigned && isPast(heldOn, terms.signingTerm, day)) say('SIGN', await officersOf(bodyId, day), heldOn);
    if (isSigned && laterId && laterOn && isPast(laterOn, terms.adoptionTerm, day)) say('ADOPT', await officersOf(bodyId, day), laterId);
  }
  return found;
}

interface Bare {
  itemId: string;
  meetingId: string;
  bodyId: string;
  heldOn: Day;
  term: number;
  isSent: boolean;
}

/** Items that ask for a decision and bring neither text nor paper, of meetings to come. */
const bareItems = (day: Day): Promise<Bare[]> =>
  unit().manager.query(
    `select i.id as "itemId", m.id as "meetingId", m.body_id as "bodyId", m.held_on::text as "heldOn", ${settingSql(paperTerm, 'm.body_id')}::int as term,
            exists (select 1 from agenda_version v where v.meeting_id = m.id) as "isSent"
       from meeting m join agenda_item i on i.meeting_id = m.id and i.state = 'ACCEPTED' and i.purpose = 'DECISION' and coalesce(trim(i.explanation), '') = ''
      where m.state = 'PLANNED' and m.held_on > $1::date and m.held_on <= $1::date + 60 and ${wasCalled}
        and not exists (select 1 from agenda_paper paper where paper.agenda_item_id = i.id and paper.state = 'PRESENT') order by m.held_on, i.position`,
    [day],
  );

/** Who presents an item: that person, or who sits there for that party. */
const presentersOf = (itemId: string, day: Day): Promise<MeetingMember[]> =>
  unit().manager.query(
    `with presenter as (
       select i.presenter_id as person_id from agenda_item i where i.id = $2 and i.presenter_id is not null
       union
       select m.person_id from agenda_item i join seat s on s.body_id = i.body_id and s.organisation_id = i.presenter_organisation_id and ${holdsNow('s')}
         join membership m on m.seat_id = s.id and ${holdsNow('m')} where i.id = $2)
     select ${person} from presenter join person p on p.id = presenter.person_id join account on account.person_id = p.id where ${hasAddress('presenter.person_id')} order by p.id`,
    [day, itemId],
  );

/** Papers that did not come: the agenda went round without, or their term passed. Beyond any viewer; two statements for each item. */
async function missingPapers(day: Day): Promise<LateFinding[]> {
  const found = new Map<string, LateFinding>();
  for (const { itemId: subjectId, meetingId, bodyId, heldOn: occasion, term, isSent } of await bareItems(day)) {
    if (!isSent && workingDaysBefore(occasion, term) >= day) continue;
    for (const one of [...(await presentersOf(subjectId, day)), ...(await stewardsOf(bodyId, day))]) found.set(`${subjectId} ${one.personId}`, { ...one, kind: 'PAPER', meetingId, subjectId, occasion });
  }
  return [...found.values()];
}

/** All that is late about meetings on a day. */
export const findLateWork = async (day: Day): Promise<LateFinding[]> => [...(await lateMinutes(day)), ...(await missingPapers(day))];
