import { conflict, forbidden } from '@schakel/kernel';
import { readabilityOf, unit } from '@schakel/database';
import { grant } from '@schakel/access';
import { BodyFunction, BodyFunctionKind, FunctionState } from '@schakel/bodies';
import { byId } from '@schakel/graphql';
import { change, insert, remove } from '@schakel/history';
import { enqueue } from '@schakel/jobs';
import { Attendance, type Meeting, MeetingState } from '@schakel/meetings';
import { holdsOn } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { MinutesSignature, SignerRole } from './minutes-signature.entity.js';
import { type Minutes, MinutesState } from './minutes.entity.js';
import { minutesSigned } from './minutes.events.js';
import { maySignMinutes } from './minutes.policy.js';
import { openToReaders } from './open-minutes.js';
import { digestNow } from './signed-contents.js';

export const roleWords: Readonly<Record<SignerRole, string>> = { CHAIR: 'voorzitter', SECRETARY: 'secretaris' };

/** Who leads this meeting in the place of the chair. */
export async function actingChairOf(meetingId: string): Promise<string | null> {
  return (await unit().manager.findOneBy(Attendance, { meetingId, isActingChair: true }))?.personId ?? null;
}

/** Who can sign in a role today: holder and substitute of the function, and who led the meeting. */
export async function signersNow({ bodyId, meetingId }: Minutes, role: SignerRole): Promise<string[]> {
  const { manager, moment } = unit();
  const held = (await manager.findBy(BodyFunction, { bodyId, kind: BodyFunctionKind[role], state: FunctionState.ACCEPTED })).filter((one) => holdsOn(one, moment.day));
  const acting = role === SignerRole.CHAIR ? await actingChairOf(meetingId) : null;
  return [...new Set([...held.flatMap(({ personId, substituteId }) => [personId, substituteId]), acting])].filter((id) => id !== null);
}

async function namesOf(ids: readonly string[]): Promise<string> {
  const people = await Promise.all(ids.map((id) => byId(Person, id)));
  return people.filter((person) => person !== null && !person.deactivatedAt).map((person) => person?.name).join(', ') || 'nu niemand: de functie is vacant';
}

/** Errors: FORBIDDEN, saying who can sign now. */
async function mustSign(minutes: Minutes, role: SignerRole): Promise<void> {
  const facts = { bodyId: minutes.bodyId, role, actingChairId: role === SignerRole.CHAIR ? await actingChairOf(minutes.meetingId) : null };
  if (maySignMinutes.allows(unit().viewer, facts)) return grant(maySignMinutes, facts);
  const names = await namesOf(await signersNow(minutes, role));
  throw forbidden(`U bent nu geen ${roleWords[role]} van dit overleg, en u leidde deze vergadering niet. Als ${roleWords[role]} kan ondertekenen: ${names}.`);
}

/** One person signs once: chair and secretary are two. Errors: CONFLICT ALREADY_SIGNED, SECOND_PERSON. */
async function mustBeSecondPerson(minutes: Minutes, role: SignerRole, standing: readonly MinutesSignature[]): Promise<void> {
  const { personId } = unit().viewer;
  if (standing.some((one) => one.role === role)) throw conflict('ALREADY_SIGNED', `De ${roleWords[role]} heeft dit verslag al ondertekend.`);
  const own = standing.find((one) => one.personId === personId);
  if (!own) return;
  const others = (await signersNow(minutes, role)).filter((id) => id !== personId);
  throw conflict('SECOND_PERSON', `U hebt al ondertekend als ${roleWords[own.role]}. De tweede handtekening is van een ander. Als ${roleWords[role]} kan ondertekenen: ${await namesOf(others)}.`);
}

/**
 * The viewer's name under the text as it was shown to him (`seenDigest`); with the second name the minutes are signed, and open to their
 * readers. Signatures under an earlier text fall away. Errors: FORBIDDEN, CONFLICT WRONG_STATE, TEXT_CHANGED, ALREADY_SIGNED, SECOND_PERSON.
 */
export async function signMinutes(meeting: Meeting, minutes: Minutes, role: SignerRole, seenDigest: string): Promise<void> {
  await mustSign(minutes, role);
  if (meeting.state !== MeetingState.HELD) throw conflict('WRONG_STATE', 'Ondertekenen kan zodra de vergadering gehouden is, tot het verslag is vastgesteld.', { state: meeting.state });
  const { manager, moment, viewer } = unit();
  const digest = await digestNow(meeting.id);
  if (digest !== seenDigest) throw conflict('TEXT_CHANGED', 'Het verslag of de presentie is intussen gewijzigd. Lees het opnieuw voor u ondertekent.');
  const all = await manager.findBy(MinutesSignature, { meetingId: meeting.id });
  for (const lapsed of all.filter((one) => one.digest !== digest)) await remove(lapsed, lapsed.version);
  const standing = all.filter((one) => one.digest === digest);
  await mustBeSecondPerson(minutes, role, standing);
  const isActing = role === SignerRole.CHAIR && !viewer.functions.some((held) => held.bodyId === minutes.bodyId && held.kind === 'CHAIR');
  await insert(MinutesSignature, { ...readabilityOf(meeting), bodyId: minutes.bodyId, meetingId: meeting.id, personId: viewer.personId, role, isActing, digest, signedAt: moment.at });
  if (standing.length === 0) {
    // Signed before, and changed since: it is a concept again until the second name stands under it too.
    if (minutes.state === MinutesState.SIGNED) await change(minutes, minutes.version, { state: MinutesState.CONCEPT, digest: null });
    return;
  }
  await change(minutes, minutes.version, { state: MinutesState.SIGNED, digest });
  await openToReaders(minutes);
  await enqueue(minutesSigned, { meetingId: meeting.id, digest });
}
