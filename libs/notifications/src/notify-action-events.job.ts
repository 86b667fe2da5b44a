import { inWords, type Day, type Moment } from '@schakel/kernel';
import { UnitOfWork, unit } from '@schakel/database';
import { domainMoment, sightOf } from '@schakel/access';
import { nameOfAction, pathOfAction, type DoneBy } from '@schakel/actions';
import type { DataSource } from 'typeorm';
import { readActions, type ActionInReminder } from './action-lines.js';
import { addNotifications } from './add-notifications.js';
import { judgesOf, promisersOf, speakersOf, stewardsOf, talkersOf } from './event-recipients.js';
import { NotificationKind } from './notification.entity.js';
import { hasPart, judgesIt, keepsListOf, speaksFor, talksAlong, wasNamed } from './notification-reasons.js';
import { eventKeyOf } from './notify-followers.job.js';

/** What happened, for whom, and the words for it. */
interface Happening {
  actionId: string;
  /** A party that is named in the words. */
  partyId?: string;
  personIds: string[];
  kind: NotificationKind;
  reason: string | ((action: ActionInReminder) => string);
  text: (action: ActionInReminder) => string | Promise<string>;
}

/** Looks up what happened, beyond any viewer. Null when it is gone. */
export type Look = () => Promise<Happening | null>;

const partOf: Readonly<Record<string, string>> = {
  LEAD: 'is gevraagd als trekker. Laat weten of uw partij dit oppakt',
  EXECUTOR: 'is gevraagd om mee uit te voeren. Laat weten of uw partij dit oppakt',
  CONSULTED: 'wordt bij deze actie om overleg gevraagd',
  COUNTERPART: 'is bij deze actie de gesprekspartner',
};

export const assigned = (partyId: string): Look => async () => {
  const [party]: { actionId: string; role: string }[] = await unit().manager.query('select action_id as "actionId", role from action_party where id = $1', [partyId]);
  return party ? {
    actionId: party.actionId,
    partyId,
    personIds: await speakersOf([partyId]),
    kind: NotificationKind.ASSIGNED,
    reason: ({ parties: [party] }) => speaksFor(party ? [party.name] : []),
    text: ({ parties, body }) => `${parties[0]?.name ?? 'Uw partij'} ${partOf[party.role] ?? 'doet mee'}. Deze actie valt onder ${body}.`,
  } : null;
};

export const commented = (commentId: string): Look => async () => {
  const [comment]: { actionId: string; author: string; mentionedIds: string[] }[] = await unit().manager.query(
    'select c.action_id as "actionId", p.name as author, c.mentioned_ids as "mentionedIds" from action_comment c join person p on p.id = c.author_id where c.id = $1',
    [commentId],
  );
  return comment ? {
    actionId: comment.actionId,
    personIds: (await talkersOf(comment.actionId)).filter((personId) => !comment.mentionedIds.includes(personId)),
    kind: NotificationKind.COMMENT,
    reason: talksAlong,
    text: ({ number }) => `${comment.author} schreef een reactie bij actie ${number}.`,
  } : null;
};

/** Who is named in it hears that, and not besides that there is a comment. */
export const mentioned = (commentId: string): Look => async () => {
  const [comment]: { actionId: string; author: string; mentionedIds: string[] }[] = await unit().manager.query(
    'select c.action_id as "actionId", p.name as author, c.mentioned_ids as "mentionedIds" from action_comment c join person p on p.id = c.author_id where c.id = $1',
    [commentId],
  );
  return comment ? {
    actionId: comment.actionId,
    personIds: comment.mentionedIds,
    kind: NotificationKind.MENTION,
    reason: wasNamed,
    text: () => `${comment.author} noemt u in een reactie.`,
  } : null;
};

export const reportedDone = (actionId: string): Look => async () => ({
  actionId,
  personIds: await judgesOf(actionId),
  kind: NotificationKind.ANSWER,
  reason: judgesIt,
  text: () => 'De trekker meldt deze actie gereed. Bevestig dat ze klaar is, of laat weten wat er nog ontbreekt.',
});

export const askedNewDue = (requestId: string): Look => async () => {
  const [request]: { actionId: string; on: Day; author: string }[] = await unit().manager.query(
    'select r.action_id as "actionId", r.requested_on as "on", p.name as author from due_request r join person p on p.id = r.author_id where r.id = $1',
    [requestId],
  );
  return request ? {
    actionId: request.actionId,
    personIds: await judgesOf(request.actionId),
    kind: NotificationKind.ANSWER,
    reason: judgesIt,
    text: () => `${request.author} vraagt om ${inWords(request.on)}. Laat weten of dat kan.`,
  } : null;
};

/** The meeting is named to who may see it; anybody else hears of the day. */
async function movedTo({ id, dueOn }: ActionInReminder, from: Day): Promise<string> {
  const [meeting]: { number: string }[] = await unit().manager.query(
    'select meeting.number from action_item a join meeting on meeting.id = a.due_meeting_id where a.id = $1', [id]);
  const days = `nu klaar zijn op ${dueOn ? inWords(dueOn) : 'een andere dag'} (was ${inWords(from)})`;
  return meeting ? `Vergadering ${meeting.number} is verplaatst. Daarom moet dit ${days}.` : `Dit moet ${days}.`;
}

export const movedAlong = (actionId: string, from: Day): Look => async () => ({
  actionId,
  personIds: await promisersOf(actionId),
  kind: NotificationKind.MOVED,
  reason: hasPart,
  text: (action) => movedTo(action, from),
});

export const proposed = (actionId: string): Look => async () => ({
  actionId,
  personIds: await stewardsOf(actionId),
  kind: NotificationKind.ANSWER,
  reason: ({ body }) => keepsListOf(body),
  text: ({ body }) => `Deze actie is voorgesteld. Beslis of ze op de lijst van ${body} komt.`,
});

/** Tells everyone concerned, but for who did it, each in a unit of work of his own: who may not see the action hears nothing. */
export async function tellAbout(dataSource: DataSource, look: Look, { actorId, recordedAt }: DoneBy, occasion: string): Promise<void> {
  const moment = await domainMoment(dataSource);
  const happening = await UnitOfWork.run(dataSource, { viewer: null, moment, operation: 'notify' }, look, 'sweep');
  if (!happening) return;
  for (const personId of happening.personIds) {
    if (personId !== actorId) await tellOne(dataSource, moment, personId, happening, { occasion, recordedAt });
  }
}

async function tellOne(dataSource: DataSource, moment: Moment, personId: string, happening: Happening, told: { occasion: string; recordedAt: string | undefined }): Promise<void> {
  const { actionId, partyId = actionId, kind, reason, text } = happening;
  const viewer = await sightOf(dataSource, personId, moment.day);
  await UnitOfWork.run(dataSource, { viewer, moment, operation: 'notify' }, async () => {
    const action = (await readActions([{ actionId, subjectId: partyId }])).get(actionId);
    if (!action) return;
    await addNotifications([{
      personId,
      kind,
      title: nameOfAction(action),
      text: await text(action),
      path: pathOfAction(action.number),
      reason: typeof reason === 'string' ? reason : reason(action),
      actionId,
      ...(told.recordedAt ? { eventKey: eventKeyOf(actionId, told.recordedAt) } : {}),
      onceKey: told.occasion,
    }]);
  });
}
