import { Level, unit } from '@schakel/database';
import { AgendaItem, AgendaItemState, Meeting, openInvitations } from '@schakel/meetings';
import { In } from 'typeorm';
import type { ConvocationContent } from './convocation-mail.js';
import type { ToldMeeting } from './convocation.entity.js';
import type { ConvocationFinding } from './find-convocations.js';
import { toldOf } from './told-of.js';

/** What a guest is told, made as the guest: of the meeting the day and the place, of its agenda his own items. What he may not see (any more) is told as he knew it. */
export async function guestContent({ meetingId, kind, guestItemIds }: ConvocationFinding, before: ToldMeeting | null): Promise<ConvocationContent | null> {
  const open = (await openInvitations()).find((one) => one.meetingId === meetingId);
  // Who may see the meeting itself has no invitation to look it up by.
  const meeting = open ? null : await unit().manager.findOneBy(Meeting, { id: meetingId });
  const now = open ? asTold(open) : meeting && (await toldOf(meeting));
  if (guestItemIds ? !now : !before) return null;
  const told = now ? { ...now, guestItemIds: guestItemIds ?? [] } : before;
  if (!told) return null;
  const items = await unit().manager.find(AgendaItem, { where: { id: In(guestItemIds ?? []), state: AgendaItemState.ACCEPTED }, order: { position: 'ASC' } });
  return {
    kind, meeting: told, before, note: null, lapsedReason: null, isAgendaSent: false, isAnswered: false,
    isConfidential: open?.isConfidential ?? [...(meeting ? [meeting] : []), ...items].some(({ level }) => level === Level.CONFIDENTIAL),
    guestOf: items.map(({ title }) => title),
  };
}

type Invitation = Awaited<ReturnType<typeof openInvitations>>[number];

const asTold = ({ number, heldOn, startsAt, endsAt, place, onlineUrl, bodyName }: Invitation): ToldMeeting =>
  ({ number, title: `Te gast: ${bodyName}`, heldOn, startsAt, endsAt, place, onlineUrl, body: bodyName });
