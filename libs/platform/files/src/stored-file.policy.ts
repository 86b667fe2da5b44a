import { declareFunction, ownRow, readable, secure } from '@schakel/database';
import { FileChunk, StoredFile } from './stored-file.entity.js';

const own = ownRow('uploaded_by_id');

// Who sent it hangs it under something once; after that it follows what it hangs under.
secure(StoredFile, {
  select: readable, insert: own, update: own,
  updateColumns: ['attached_to_id', 'version', 'level', 'body_id', 'reader_person_ids', 'reader_organisation_ids', 'reader_body_ids'],
});

const mine = ownRow('added_by_id');

// Its file's predicate holds for a piece too, and that of whatever file shows the same content. Who sends a file sees what has come of it, to clear it away when the rest does not come.
secure(FileChunk, {
  select: `${mine} or exists (select 1 from stored_file file where file.id = file_id) or exists (select 1 from stored_file shown where shown.content_of_id = file_id)`,
  insert: mine,
  delete: `${mine} and not exists (select 1 from stored_file file where file.id = file_id)`,
});

/** Gives the files under one record its readability: for the triggers of what files hang under. */
declareFunction(
  'stored_files_follow(uuid, text, uuid, uuid[], uuid[], uuid[])',
  `create or replace function stored_files_follow(parent uuid, new_level text, new_body uuid, persons uuid[], organisations uuid[], bodies uuid[]) returns void
     language sql volatile security definer set search_path = public, pg_temp as $$
   update stored_file set level = new_level, body_id = new_body, reader_person_ids = persons, reader_organisation_ids = organisations, reader_body_ids = bodies
    where attached_to_id = parent
   $$`,
  true,
  true,
);
