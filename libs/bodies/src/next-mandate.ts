import { unit } from '@schakel/database';
import { insert } from '@schakel/history';
import type { Body } from './body.entity.js';
import { MandateSheet, type MandateLine } from './mandate.entity.js';
import { sameSubject } from './mandate.js';
import { holdMembers } from './members-facts.js';

/** The subjects that a body takes over come into the next version of its mandate, which every party is asked about anew; what it has already stays as it is. */
export async function addToMandate(body: Body, lines: readonly MandateLine[]): Promise<void> {
  await holdMembers(body.id);
  const { manager, moment, viewer } = unit();
  const current = await manager.findOne(MandateSheet, { where: { bodyId: body.id }, order: { number: 'DESC' } });
  const own = current?.lines ?? [];
  // What does not belong at the old table says nothing of the new one.
  const added = lines.filter((line) => line.scope !== 'NOT' && own.every(({ subject }) => !sameSubject(subject, line.subject)));
  if (added.length === 0) return;
  await insert(MandateSheet, { bodyId: body.id, number: (current?.number ?? 0) + 1, writtenOn: moment.day, writtenById: viewer.personId, lines: [...own, ...added] });
}
