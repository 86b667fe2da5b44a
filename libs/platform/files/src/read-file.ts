import { isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { asViewer, inScope, requestScope, type RequestScope } from '@schakel/access';
import type { DataSource } from 'typeorm';
import { StoredFile } from './stored-file.entity.js';

const piecesAtOnce = 4;

/** A file that the viewer may read. Errors: NOT_FOUND. */
export async function seenFile(id: string): Promise<StoredFile> {
  const file = isId(id) ? await unit().manager.findOneBy(StoredFile, { id }) : null;
  if (!file) throw notFound();
  return file;
}

/**
 * The content of a file as the viewer of this request, a megabyte at a time, each in a unit of work of its own: neither memory nor a connection
 * is held while the other side reads, and who may no longer read it gets no more of it. Errors: NOT_FOUND, also halfway.
 */
export function contentOf(dataSource: DataSource, file: Pick<StoredFile, 'id' | 'size'>): AsyncGenerator<Buffer> {
  // The pieces are asked for by a stream, outside the request's own context.
  return piecesOf(dataSource, file, requestScope());
}

async function* piecesOf(dataSource: DataSource, { id, size }: Pick<StoredFile, 'id' | 'size'>, scope: RequestScope): AsyncGenerator<Buffer> {
  const piecesFrom = (place: number): Promise<{ bytes: Buffer }[]> =>
    inScope(scope, () => asViewer(dataSource, 'readFile', ({ manager }) =>
      manager.query<{ bytes: Buffer }[]>('select bytes from file_chunk where file_id = coalesce((select content_of_id from stored_file where id = $1), $1) and place >= $2 and place < $3 order by place', [id, place, place + piecesAtOnce]), true));
  let sent = 0;
  for (let place = 0; sent < size; place += piecesAtOnce) {
    const pieces = await piecesFrom(place);
    if (pieces.length === 0) throw notFound();
    for (const { bytes } of pieces) {
      sent += bytes.length;
      yield bytes;
    }
  }
}
