import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Post, Req, Res, UnsupportedMediaTypeException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { invalid, logger } from '@schakel/kernel';
import { asViewer } from '@schakel/access';
import { DataSource } from 'typeorm';
import { contentOf, seenFile } from './read-file.js';
import { receiveFile } from './receive-file.js';
import { attachmentHeader } from './safe-name.js';

/** Percent-encoded, since headers carry no other letters. Errors: INVALID `name`. */
function nameFrom(header: string | string[] | undefined): string {
  try {
    return decodeURIComponent(typeof header === 'string' ? header : '');
  } catch {
    throw invalid({ field: 'name', message: 'De naam van dit bestand is niet te lezen. Geef het een andere naam.' });
  }
}

function sizeFrom(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : null;
}

@Controller('files')
export class FilesController {
  constructor(private readonly dataSource: DataSource) {}

  /** The bytes of one file as `application/octet-stream`, its name in `X-File-Name`. What the name and the type of the request claim is not believed. */
  @Post()
  async receive(@Req() request: Request): Promise<{ id: string; name: string; size: number; mediaType: string }> {
    // No form of another site can send this type.
    if (!request.is('application/octet-stream')) throw new UnsupportedMediaTypeException('Stuur het bestand zelf, als application/octet-stream.');
    const { id, name, size, mediaType } = await receiveFile(this.dataSource, {
      name: nameFrom(request.headers['x-file-name']), size: sizeFrom(request.headers['content-length']), content: request,
    });
    return { id, name, size, mediaType };
  }

  /** Always to be saved, never shown as a page of ours. Errors: UNAUTHENTICATED, NOT_FOUND. */
  @Get(':id')
  async read(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const file = await asViewer(this.dataSource, 'readFile', () => seenFile(id), true);
    response.set({
      'Content-Type': file.mediaType,
      'Content-Length': String(file.size),
      'Content-Disposition': attachmentHeader(file.name),
      'Content-Security-Policy': `default-src 'none'; sandbox`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
    // Ends the connection when a later piece fails: half a file must not look like a whole one.
    await pipeline(Readable.from(contentOf(this.dataSource, file)), response).catch((error: unknown) => logger.warn({ error }, 'download broken off'));
  }
}
