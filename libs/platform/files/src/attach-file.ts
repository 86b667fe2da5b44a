import { invalid, isId } from '@schakel/kernel';
import { readabilityOf, unit, type Readability } from '@schakel/database';
import { StoredFile } from './stored-file.entity.js';

const gone = (): Error => invalid({ field: 'fileId', message: 'Dit bestand is er niet meer. Voeg het opnieuw toe.' });

/**
 * Hangs a file that the viewer sent under a record, whose readability it gets; once. That record keeps the two alike from then on
 * (`stored_files_follow` in its triggers). Errors: INVALID `fileId` when there is no such file, or it hangs under something already.
 */
export async function attachFile(fileId: string, parent: Readability & { id: string }): Promise<StoredFile> {
  if (!isId(fileId)) throw gone();
  const { level, bodyId, readerPersonIds, readerOrganisationIds, readerBodyIds } = readabilityOf(parent);
  const { manager, viewer } = unit();
  const touched = await unit().execute(
    `update stored_file set attached_to_id = $3, version = version + 1, level = $4, body_id = $5, reader_person_ids = $6, reader_organisation_ids = $7, reader_body_ids = $8
      where id = $1 and uploaded_by_id = $2 and attached_to_id is null`,
    [fileId, viewer.personId, parent.id, level, bodyId, readerPersonIds, readerOrganisationIds, readerBodyIds],
  );
  if (touched !== 1) throw gone();
  return manager.findOneByOrFail(StoredFile, { id: fileId });
}
