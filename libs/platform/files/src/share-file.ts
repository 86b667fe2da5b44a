import { newId } from '@schakel/kernel';
import { readabilityOf, unit, type Readability } from '@schakel/database';
import { StoredFile } from './stored-file.entity.js';

/**
 * The same content under another record as well, whose readability it gets; its bytes stay where they are. The new file is of who shows it
 * (beyond a viewer's sight: of who sent it). For a file that the viewer may read.
 */
export async function shareFile(fileId: string, parent: Readability & { id: string }): Promise<StoredFile> {
  const { manager, settings } = unit();
  const original = await manager.findOneByOrFail(StoredFile, { id: fileId });
  const uploadedById = settings.viewer?.personId ?? original.uploadedById;
  const shown = manager.create(StoredFile, { ...original, ...readabilityOf(parent), id: newId(), version: 1, attachedToId: parent.id, contentOfId: original.contentOfId ?? original.id, uploadedById });
  await manager.insert(StoredFile, shown);
  return shown;
}
