import type { Day } from '@schakel/kernel';
import type { MailModel } from '@schakel/notifications';
import type { ToldMeeting } from './convocation.entity.js';
import type { ConvocationKind } from './find-convocations.js';
import { invitationAnswers } from './invitation-answer.js';
import { dayWords, detailsOf, roomOf, whenWords } from './meeting-words.js';

export interface ConvocationContent {
  kind: ConvocationKind;
  /** As it now is; where he no longer sees it: as he was told. */
  meeting: ToldMeeting;
  /** What he was told before. */
  before: ToldMeeting | null;
  isConfidential: boolean;
  note: string | null;
  lapsedReason: string | null;
  /** The agenda went round before this change. */
  isAgendaSent: boolean;
  /** Its links answer it for him. */
  isAnswered: boolean;
  /** Of a guest: the titles of the items he comes for; null for who belongs at the table. */
  guestOf: readonly string[] | null;
}

interface Reading {
  name: string;
  today: Day;
  publicUrl: string;
}

const heads: Readonly<Record<ConvocationKind, string>> = { INVITATION: 'Uitnodiging', CHANGE: 'Gewijzigd', LAPSED: 'Gaat niet door', LEFT: 'Uit uw agenda' };

/** Never its title: the administrator reads the envelope. Of a confidential meeting not the table either. */
export const convocationSubject = ({ kind, meeting, isConfidential, guestOf }: ConvocationContent, today: Day): string =>
  `${heads[kind]}: ${isConfidential ? 'vergadering' : `${guestOf ? 'te gast bij ' : ''}${meeting.body}`} op ${dayWords(today, meeting)}`;

const known = (value: string | null): string => value ?? 'nog niet bekend';

/** 'Het was …, het wordt …', for what a calendar shows. */
export function changesSince(before: ToldMeeting, meeting: ToldMeeting): string[] {
  const [was, becomes] = [whenWords(before), whenWords(meeting)];
  return [
    ...(was === becomes ? [] : [`De dag of de tijd is gewijzigd. Het was ${was}. Het wordt ${becomes}.`]),
    ...(before.place === meeting.place ? [] : [`De plaats is gewijzigd. Het was: ${known(before.place)}. Het wordt: ${known(meeting.place)}.`]),
    ...(before.onlineUrl === meeting.onlineUrl ? [] : ['De link om online mee te doen is gewijzigd.']),
  ];
}

/** Of the meeting a guest knows the day and the place, and of its agenda only his own items. */
function guestIntro({ kind, meeting, before }: ConvocationContent): string[] {
  const { body } = meeting;
  if (kind === 'INVITATION') return [`U bent als gast uitgenodigd bij een vergadering van ${body}, voor wat hieronder staat.`];
  if (kind === 'LAPSED') return [`De vergadering van ${body} waar u te gast zou zijn, gaat niet door.`, 'Met de bijlage verdwijnt de vergadering uit uw agenda.'];
  if (kind === 'LEFT') return [`U wordt niet meer als gast verwacht bij deze vergadering van ${body}. U hoeft haar daarom niet in uw agenda te houden.`];
  const changes = before ? changesSince(before, meeting) : [];
  return [`De vergadering van ${body} waar u te gast bent, is gewijzigd.`, ...(changes.length > 0 ? changes : ['Uw agendapunten zijn gewijzigd. Hieronder staat voor welke punten u bent uitgenodigd.'])];
}

function intro(content: ConvocationContent): string[] {
  if (content.guestOf) return guestIntro(content);
  const { kind, meeting, before, lapsedReason, isAgendaSent } = content;
  const { title, body } = meeting;
  if (kind === 'INVITATION') return [`U bent uitgenodigd voor ‘${title}’ van ${body}.`];
  if (kind === 'LAPSED') return [`‘${title}’ van ${body} gaat niet door.`, ...(lapsedReason ? [`De reden: ${lapsedReason}`] : []), 'Met de bijlage verdwijnt de vergadering uit uw agenda.'];
  if (kind === 'LEFT') return [`Op de dag van ‘${title}’ hoort u niet meer bij ${body}. U hoeft dit daarom niet in uw agenda te houden. De vergadering zelf gaat door.`];
  const changes = before ? changesSince(before, meeting) : [];
  const moved = isAgendaSent ? ['De agenda was al rondgestuurd. De stukken die u hebt, horen bij deze vergadering op het nieuwe moment.'] : [];
  return [`‘${title}’ van ${body} is gewijzigd.`, ...changes, ...moved];
}

/** A forwarded mail answers for who got it. */
export const onlyForYou = 'Met de knoppen in deze mail antwoordt u voor uzelf, ook als u niet bent ingelogd. Stuur deze mail daarom niet door.';

const asGuest = (body: string): string => `U krijgt deze mail omdat de secretaris of de voorzitter van ${body} u als gast heeft uitgenodigd.`;

const itemDetails = ({ guestOf }: ConvocationContent) => (guestOf ?? []).map((title) => ({ label: 'Agendapunt', text: title }));

const reasons: Readonly<Record<ConvocationKind, (body: string) => string>> = {
  INVITATION: (body) => `U krijgt deze mail omdat u hoort bij ${body}.`,
  CHANGE: (body) => `U krijgt deze mail omdat u voor deze vergadering van ${body} was uitgenodigd.`,
  LAPSED: (body) => `U krijgt deze mail omdat u voor deze vergadering van ${body} was uitgenodigd.`,
  LEFT: (body) => `U krijgt deze mail omdat u voor deze vergadering van ${body} was uitgenodigd.`,
};

/** The mail beside the calendar file: nobody needs a calendar program to know when and where. */
export function convocationMail(content: ConvocationContent, { name, today, publicUrl }: Reading): MailModel {
  const { kind, meeting, note, isAnswered, guestOf } = content;
  const takesPlace = kind === 'INVITATION' || kind === 'CHANGE';
  const room = roomOf(publicUrl, meeting.number);
  return {
    subject: convocationSubject(content, today),
    greeting: `Beste ${name},`,
    intro: intro(content),
    details: takesPlace ? [...detailsOf(meeting), ...itemDetails(content), ...(note ? [{ label: 'Goed om te weten', text: note }] : [])] : [{ label: 'Het was', text: whenWords(meeting) }],
    sections: [],
    ...(isAnswered ? { answers: invitationAnswers(publicUrl) } : {}),
    ...(kind === 'LEFT' ? {} : { button: { label: 'Bekijk de vergadering in Schakel', url: room } }),
    footer: [guestOf ? asGuest(meeting.body) : reasons[kind](meeting.body), ...(isAnswered ? [onlyForYou] : []), `Deze mail is automatisch verstuurd door Schakel (${publicUrl}). Antwoorden op deze mail of in uw agendaprogramma komen niet aan.`],
  };
}
