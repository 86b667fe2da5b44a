import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { BadRequestException, PayloadTooLargeException, UnsupportedMediaTypeException } from '@nestjs/common';
import { SchakelError, invalid, newId, unauthenticated } from '@schakel/kernel';
import { Level, unit } from '@schakel/database';
import { asViewer, requestScope } from '@schakel/access';
import { requiredText } from '@schakel/graphql';
import { TextProfile } from '@schakel/privacy';
import { IsNull, type DataSource } from 'typeorm';
import { keptKindsInWords } from './file-kinds.js';
import { fileLimits, sizeInWords } from './file-limits.js';
import { KindFinder } from './find-kind.js';
import { safeName } from './safe-name.js';
import { FileChunk, StoredFile } from './stored-file.entity.js';

/** What a request says of the file that it brings. */
export interface FileOnItsWay {
  /** As typed: not safe, and no proof of what it is. */
  name: string;
  /** Bytes, where the request says so. */
  size: number | null;
  content: Readable;
}

const tooLarge = (size: number | null): Error =>
  new PayloadTooLargeException(`${size ? `Dit bestand is ${sizeInWords(size)}. ` : 'Dit bestand is te groot. '}Een bestand is ten hoogste ${sizeInWords(fileLimits.size)}. Maak het kleiner en probeer het opnieuw.`);

const wrongKind = (): Error => new UnsupportedMediaTypeException(`Dit soort bestand kunnen wij niet bewaren. Kies ${keptKindsInWords}.`);

const empty = (): Error => invalid({ field: 'file', message: 'Dit bestand is leeg. Kies een ander bestand.' });

/** Whoever sends one file after another and does nothing with them. Errors: RATE_LIMITED. */
async function mustHaveRoom(): Promise<void> {
  const { manager, viewer } = unit();
  const loose = await manager.count(StoredFile, { where: { uploadedById: viewer.personId, attachedToId: IsNull() } });
  if (loose >= fileLimits.loose) throw new SchakelError('RATE_LIMITED', 'U hebt te veel bestanden verstuurd die nog nergens bij horen. Probeer het morgen opnieuw.', { retryAfterSeconds: 3_600 });
}

/** Takes bytes together into pieces of one size. */
async function* piecesOf(content: Readable): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  // Whoever sends is answered before he stopped: the connection stays.
  for await (const part of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length < fileLimits.piece) continue;
    yield Buffer.concat(parts);
    [parts, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(parts);
}

interface Received {
  size: number;
  digest: string;
  finder: KindFinder;
}

/** Keeps the content piece by piece, each in a unit of work of its own. */
async function keepContent(dataSource: DataSource, fileId: string, content: Readable): Promise<Received> {
  const finder = new KindFinder();
  const hash = createHash('sha256');
  let [size, place] = [0, 0];
  try {
    for await (const bytes of piecesOf(content)) {
      size += bytes.length;
      if (size > fileLimits.size) throw tooLarge(null);
      await finder.feed(bytes);
      if (finder.isRefused) throw wrongKind();
      hash.update(bytes);
      const at = place;
      await asViewer(dataSource, 'receiveFile', async ({ manager, viewer, moment }) => {
        await manager.insert(FileChunk, { fileId, place: at, bytes, addedById: viewer.personId, addedAt: moment.realAt });
      });
      place += 1;
    }
  } finally {
    void finder.end();
  }
  return { size, digest: hash.digest('hex'), finder };
}

async function keepFile(dataSource: DataSource, id: string, typedName: string, { size, digest, finder }: Received): Promise<StoredFile> {
  if (size === 0) throw empty();
  const kind = await finder.end();
  if (!kind) throw wrongKind();
  return asViewer(dataSource, 'receiveFile', async ({ manager, viewer, moment }) => {
    const file = manager.create(StoredFile, {
      id, version: 1, level: Level.CONFIDENTIAL, bodyId: null, readerPersonIds: [viewer.personId], readerOrganisationIds: [], readerBodyIds: [], name: safeName(typedName, kind.extension),
      mediaType: kind.mediaType, size, digest, uploadedById: viewer.personId, uploadedAt: moment.realAt, attachedToId: null,
    });
    await manager.insert(StoredFile, file);
    return file;
  });
}

/**
 * Keeps a file that comes in, for who sends it alone until it is attached to something. No unit of work is held while it comes.
 * Errors: UNAUTHENTICATED, INVALID `name` (client data) and `file` (empty), RATE_LIMITED; HTTP 413 and 415. Nothing stays of what is refused.
 */
export async function receiveFile(dataSource: DataSource, { name, size, content }: FileOnItsWay): Promise<StoredFile> {
  if (!requestScope().viewer) throw unauthenticated();
  if (size !== null && size > fileLimits.size) throw tooLarge(size);
  if (size === 0) throw empty();
  const typedName = requiredText('name', name, { max: 1_000, profile: TextProfile.MINUTES, ask: 'Het bestand heeft geen naam.' });
  await asViewer(dataSource, 'receiveFile', mustHaveRoom, true);
  const id = newId();
  try {
    return await keepFile(dataSource, id, typedName, await keepContent(dataSource, id, content));
  } catch (error) {
    // What stays behind here is swept after a day.
    await asViewer(dataSource, 'receiveFile', ({ manager }) => manager.delete(FileChunk, { fileId: id })).catch(() => undefined);
    // Whoever walked away reads no answer; it is no error of ours either.
    throw content.errored ? new BadRequestException('Het bestand kwam niet helemaal aan. Probeer het opnieuw.') : error;
  }
}
