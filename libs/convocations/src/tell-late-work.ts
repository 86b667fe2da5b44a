import type { Moment } from '@schakel/kernel';
import { Level, UnitOfWork, unit } from '@schakel/database';
import { sightOf } from '@schakel/access';
import { Body } from '@schakel/bodies';
import { byId, mustSee } from '@schakel/graphql';
import { AgendaItem, Meeting } from '@schakel/meetings';
import { Minutes, SignerRole, standingSignatures } from '@schakel/minutes';
import { MailPace, MailPurpose, NotificationKind, NotificationTopic, addMail, addNotifications, askToSend, pacesOf } from '@schakel/notifications';
import { In, type DataSource } from 'typeorm';
import { presenterOf } from './agenda-lines.js';
import type { LateFinding, LateKind } from './find-late-work.js';
import { lateLine, lateMail, type LateContent } from './late-mails.js';
import type { MeetingTimes } from './meeting-words.js';

/** What one person must see to at one meeting: one mail. */
type Together = readonly [LateFinding, ...LateFinding[]];

/** Per person, meeting and kind. */
export function takenTogether(found: readonly LateFinding[]): Together[] {
  const groups = new Map<string, [LateFinding, ...LateFinding[]]>();
  for (const one of found) {
    const key = `${one.personId} ${one.meetingId} ${one.kind}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

const keyOf = ({ kind, subjectId, occasion }: LateFinding): string => `late ${kind} ${subjectId} ${occasion}`;

/** What was not said before to this person. */
async function notSaid(found: readonly LateFinding[]): Promise<LateFinding[]> {
  const rows: { key: string }[] = await unit().manager.query('select once_key as key from notification where person_id = $1 and once_key = any ($2)', [unit().viewer.personId, found.map(keyOf)]);
  return found.filter((one) => !rows.some(({ key }) => key === keyOf(one)));
}

const officeWords: Readonly<Record<SignerRole, string>> = { [SignerRole.CHAIR]: 'voorzitter', [SignerRole.SECRETARY]: 'secretaris' };

async function missingNames(kind: LateKind, meetingId: string): Promise<string[]> {
  if (kind !== 'SIGN') return [];
  const minutes = await unit().manager.findOneBy(Minutes, { meetingId });
  const standing = minutes ? await standingSignatures(minutes) : [];
  return Object.values(SignerRole).filter((role) => !standing.some((one) => one.role === role)).map((role) => officeWords[role]);
}

/** What he may see of it: an item that is not for him is left out. */
async function visible(found: Together): Promise<LateFinding[]> {
  if (found[0].kind !== 'PAPER') return [...found];
  const items = await unit().manager.findBy(AgendaItem, { id: In(found.map(({ subjectId }) => subjectId)) });
  return found.filter(({ subjectId }) => items.some(({ id }) => id === subjectId));
}

async function itemsOf(found: readonly LateFinding[]): Promise<LateContent['items']> {
  const items = await unit().manager.find(AgendaItem, { where: { id: In(found.map(({ subjectId }) => subjectId)) }, order: { position: 'ASC' } });
  return Promise.all(items.map(async (item) => ({ position: item.position ?? 0, title: item.title, presenter: await presenterOf(item) })));
}

/** As its reader may see it; null when that is nothing. */
async function contentFor([first, ...rest]: Together): Promise<LateContent | null> {
  const { kind, meetingId, occasion } = first;
  const meeting = await unit().manager.findOneBy(Meeting, { id: meetingId });
  if (!meeting?.heldOn) return null;
  const items = kind === 'PAPER' ? await itemsOf([first, ...rest]) : [];
  const [body, later] = [await mustSee(Body, meeting.bodyId), kind === 'ADOPT' ? await byId(Meeting, occasion) : null];
  return {
    kind, items, meeting: meeting as Meeting & MeetingTimes, body: body.name, isConfidential: meeting.level === Level.CONFIDENTIAL, missing: await missingNames(kind, meetingId), laterOn: later?.heldOn ?? null,
  };
}

/** Says it in Schakel, and by mail to who wants that; in one transaction as that person. May be killed and run again: it is said once. */
export async function tellLateWork(dataSource: DataSource, found: Together, moment: Moment, publicUrl: string): Promise<void> {
  const { personId, name, address } = found[0];
  const viewer = await sightOf(dataSource, personId, moment.day);
  await UnitOfWork.run(dataSource, { viewer, moment, operation: 'tell late work' }, async () => {
    const [first, ...rest] = await notSaid(await visible(found));
    const content = first ? await contentFor([first, ...rest]) : null;
    if (!first || !content) return;
    const isMailed = (await pacesOf(personId))[NotificationTopic.REMINDER] === MailPace.DAILY;
    const model = lateMail(content, { name, today: moment.day, publicUrl });
    const onceKey = `${keyOf(first)} ${personId}`;
    const mailId = isMailed ? await addMail({ to: { personId, name, address }, purpose: MailPurpose.CONVOCATION, model, topics: [NotificationTopic.REMINDER], onceKey, publicUrl }) : null;
    const { bodyId } = await unit().manager.findOneByOrFail(Meeting, { id: first.meetingId });
    const line = lateLine(content, moment.day);
    await addNotifications([first, ...rest].map((one) => ({ ...line, personId, kind: NotificationKind.REMINDER, actionId: null, bodyId, mailId, onceKey: keyOf(one) })));
    if (mailId) await askToSend(mailId);
  });
}
