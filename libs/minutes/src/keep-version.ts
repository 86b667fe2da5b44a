import { unit } from '@schakel/database';
import { change, insert } from '@schakel/history';
import type { MinutesSection } from './minutes-section.entity.js';
import { MinutesVersion } from './minutes-version.entity.js';
import { forWriters } from './minutes.policy.js';

/** What one writer does within this time is one version. */
export const versionMinutes = 5;

/** Keeps the text as it now is: with the writer's last version when that began a moment ago, else (or when `isApart`) as a new one. */
export async function keepVersion({ id, bodyId, document, text }: MinutesSection, isApart = false): Promise<void> {
  const { manager, moment: { at }, viewer } = unit();
  const last = await manager.findOne(MinutesVersion, { where: { sectionId: id }, order: { startedAt: 'DESC', id: 'DESC' } });
  const age = last ? at.getTime() - last.startedAt.getTime() : Infinity;
  if (!isApart && last?.authorId === viewer.personId && age >= 0 && age < versionMinutes * 60_000) await change(last, last.version, { document, text, savedAt: at });
  else await insert(MinutesVersion, { ...forWriters(bodyId), sectionId: id, authorId: viewer.personId, startedAt: at, savedAt: at, document, text });
}
