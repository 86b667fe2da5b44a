import { Level } from '@schakel/database';
import { Body } from '@schakel/bodies';
import { mustSee } from '@schakel/graphql';
import type { Meeting } from '@schakel/meetings';
import { agendaChanges } from './agenda-changes.js';
import { linesNow, linesOf, versionsOf } from './agenda-lines.js';
import type { AgendaContent } from './agenda-mail.js';
import type { AgendaLine, AgendaVersion } from './agenda-version.entity.js';

async function contentWith(meeting: Meeting, lines: AgendaLine[], before: AgendaVersion | undefined, { number, note }: Pick<AgendaVersion, 'number' | 'note'>): Promise<AgendaContent | null> {
  const { heldOn, startsAt, endsAt, title, place, onlineUrl } = meeting;
  if (!heldOn) return null;
  return {
    meeting: { number: meeting.number, title, heldOn, startsAt, endsAt, place, onlineUrl },
    body: (await mustSee(Body, meeting.bodyId)).name,
    isConfidential: meeting.level === Level.CONFIDENTIAL,
    version: number,
    note,
    lines,
    changes: before ? agendaChanges(await linesOf(before), lines) : [],
  };
}

/** A version as the viewer may see it; null for one of a meeting without a day. */
export async function contentOfVersion(meeting: Meeting, version: AgendaVersion): Promise<AgendaContent | null> {
  const before = (await versionsOf(meeting)).find(({ number }) => number === version.number - 1);
  return contentWith(meeting, await linesOf(version), before, version);
}

/** The version that would go round now, as the viewer may see it. */
export async function contentToSend(meeting: Meeting, note: string | null): Promise<AgendaContent | null> {
  const last = (await versionsOf(meeting)).at(-1);
  return contentWith(meeting, (await linesNow(meeting)).map(({ line }) => line), last, { number: (last?.number ?? 0) + 1, note });
}
