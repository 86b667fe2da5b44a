import { newId } from '@schakel/kernel';
import { readabilityOf, unit, type Readability } from '@schakel/database';
import { StoredFile } from './stored-file.entity.js';

/**
 * The same content once more, under another record, whose readability it gets; within the database, whatever its size. For work beyond the
 * viewer's sight alone: who hands a paper on need not have sent it.
 */
export async function copyFile(fileId: string, parent: Readability & { id: string }): Promise<StoredFile> {
  const { manager } = unit();
  const original = await manager.findOneByOrFail(StoredFile, { id: fileId });
  const copy = manager.create(StoredFile, { ...original, ...readabilityOf(parent), id: newId(), version: 1, attachedToId: parent.id });
  await manager.insert(StoredFile, copy);
  await manager.query('insert into file_chunk (file_id, place, bytes, added_by_id, added_at) select $2, place, bytes, added_by_id, added_at from file_chunk where file_id = $1', [fileId, copy.id]);
  return copy;
}
