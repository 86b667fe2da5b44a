import { amsterdamInstant, type Day } from '@schakel/kernel';
import { Level, unit } from '@schakel/database';
import { byId, mustSee } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { Attendance, InvitationAnswer, Meeting, MeetingState, answerInvitation, attendanceLimits, isAskedToCome, placesAt, possibleSubstitutes } from '@schakel/meetings';
import { answerKinds, answersOf, type AnswerChoice, type AnswerQuestion, type GivenAnswer } from '@schakel/notifications';
import { Person } from '@schakel/people';
import { Convocation } from './convocation.entity.js';
import { whenWords } from './meeting-words.js';

/** Name of the question that an invitation brings; its subject is the meeting. */
export const invitationAnswer = 'INVITATION';

const labels: Readonly<Record<InvitationAnswer, string>> = { COMING: 'Ik kom', ONLINE: 'Ik doe online mee', DECLINED: 'Ik kom niet' };

const choices = Object.values(InvitationAnswer).map((value) => ({ value, label: labels[value] }));

/** The links in a mail about a meeting. */
export const invitationAnswers = (publicUrl: string) => answersOf('Laat weten of u komt:', choices, publicUrl);

/** Whether a link in a mail answers this meeting for the viewer: not once it has begun. */
export const isAnsweredByMail = async (meeting: Meeting): Promise<boolean> => whyClosed(meeting) === null && isAskedToCome(meeting);

const inTheRoom = 'Kijk in Schakel bij de vergadering, of vraag het de secretaris.';

function hasBegun({ heldOn, startsAt }: Meeting): boolean {
  const { at, day } = unit().moment;
  if (!heldOn) return false;
  return startsAt ? at >= amsterdamInstant(heldOn, `${startsAt}:00`) : day > heldOn;
}

/** In Dutch; null for a meeting that is to come. */
function whyClosed(meeting: Meeting): string | null {
  if (meeting.state === MeetingState.LAPSED) return 'Deze vergadering gaat niet door. U hoeft niets te doen.';
  if (meeting.state !== MeetingState.PLANNED || hasBegun(meeting)) return `Deze vergadering is al begonnen of voorbij. Antwoorden kan niet meer. ${inTheRoom}`;
  return null;
}

interface Occasion {
  body: string;
  heldOn: Day | null;
  startsAt: string | null;
  endsAt: string | null;
}

/** The table and the day, never a title: whoever holds the mail reads it. */
const question = (person: string, { body, heldOn, ...times }: Occasion, more: Partial<AnswerQuestion>): AnswerQuestion => ({
  title: 'Komt u naar deze vergadering?',
  person,
  facts: [{ label: 'Overleg', text: body }, ...(heldOn ? [{ label: 'Wanneer', text: whenWords({ ...times, heldOn }) }] : [])],
  choices: [],
  given: null,
  closed: null,
  ...more,
});

const nameOf = async (personId: string): Promise<string> => (await byId(Person, personId))?.name ?? 'Onbekend';

const ownRow = (meetingId: string): Promise<Attendance | null> => unit().manager.findOneBy(Attendance, { meetingId, personId: unit().viewer.personId });

/** Of a confidential meeting only one's own substitute: who else is named for it the holder of a mail need not know. */
async function substitutesFor(meeting: Meeting): Promise<{ own: string; options: { value: string; label: string }[] }> {
  const { personId } = unit().viewer;
  const places = await placesAt(meeting);
  const own = places.find((place) => place.personId === personId)?.ownSubstituteId ?? null;
  const possible = possibleSubstitutes(meeting, places).filter((id) => id !== personId && (meeting.level !== Level.CONFIDENTIAL || id === own));
  const people = (await Promise.all(possible.map((id) => byId(Person, id)))).filter((person) => person !== null).filter(({ deactivatedAt }) => !deactivatedAt);
  const options = people.map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => a.label.localeCompare(b.label, 'nl'));
  return { own: options.some(({ value }) => value === own) ? (own ?? '') : '', options };
}

async function choicesFor(meeting: Meeting, mine: Attendance | null): Promise<AnswerChoice[]> {
  const { own, options } = await substitutesFor(meeting);
  const hasDeclined = mine?.answer === InvitationAnswer.DECLINED;
  const substitute = {
    name: 'substituteId', label: 'Wie komt in uw plaats?', hint: 'U kiest uit wie in dit overleg al meeleest. Een ander zet de secretaris eerst als vervanger op de zetel.',
    options, value: hasDeclined ? (mine.substituteId ?? '') : own,
  };
  const note = { name: 'note', label: 'Toelichting', hint: 'Iedereen in het overleg leest dit. Schrijf geen medische reden op.', maxLength: attendanceLimits.note, value: hasDeclined ? (mine.note ?? '') : '' };
  return choices.map((choice) => ({ ...choice, fields: choice.value === InvitationAnswer.DECLINED ? [...(options.length > 0 ? [substitute] : []), note] : [] }));
}

const said: Readonly<Record<InvitationAnswer, string>> = { COMING: 'U komt.', ONLINE: 'U doet online mee.', DECLINED: 'U komt niet.' };

async function givenIn(mine: Attendance | null): Promise<AnswerQuestion['given']> {
  if (!mine?.answer) return null;
  const instead = mine.substituteId ? ` ${await nameOf(mine.substituteId)} komt in uw plaats.` : '';
  return { choice: mine.answer, words: `${said[mine.answer]}${instead}` };
}

/** Who left the body since: told as he knew it. */
async function askedBefore(meetingId: string): Promise<AnswerQuestion | null> {
  const { personId } = unit().viewer;
  const had = await unit().manager.findOneBy(Convocation, { meetingId, personId });
  return had && question(await nameOf(personId), had.told, { closed: `U hoort niet meer bij dit overleg, of u bent niet meer uitgenodigd. ${inTheRoom}` });
}

async function ask(meetingId: string): Promise<AnswerQuestion | null> {
  const { manager, viewer } = unit();
  const meeting = await manager.findOneBy(Meeting, { id: meetingId });
  if (!meeting) return askedBefore(meetingId);
  const mine = await ownRow(meetingId);
  const occasion = { ...meeting, body: (await mustSee(Body, meeting.bodyId)).name };
  const closed = whyClosed(meeting) ?? ((await isAskedToCome(meeting)) ? null : `U wordt bij deze vergadering niet verwacht. ${inTheRoom}`);
  return question(await nameOf(viewer.personId), occasion, { given: await givenIn(mine), closed, choices: closed === null ? await choicesFor(meeting, mine) : [] });
}

async function answer(meetingId: string, { choice, fields }: GivenAnswer): Promise<void> {
  const { personId } = unit().viewer;
  const word = { answer: choice as InvitationAnswer, substituteId: fields['substituteId'] || null, note: fields['note'] || null };
  const mine = await ownRow(meetingId);
  // A link that is opened twice is no second word.
  if (mine && mine.answer === word.answer && mine.substituteId === word.substituteId && mine.note === word.note) return;
  await answerInvitation({ meetingId, personId, ...word });
}

answerKinds.add(invitationAnswer, { ask, answer });
