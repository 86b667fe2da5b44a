import { Controller, Get, Head, HttpCode, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SchakelError, unauthenticated } from '@schakel/kernel';
import { LiveStream } from './live-stream.js';
import { LiveStreams } from './live-streams.js';
import { requestScope } from './request-scope.js';

@Controller('live')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Head()
  @HttpCode(204)
  head(): void {
    if (!requestScope().viewer) throw unauthenticated();
  }

  /**
   * Server-Sent Events for the signed-in person: `changed` with topics, `refetch`, `beat`, `end`; never content.
   * `age`: milliseconds since the page was last sure of what it shows. Errors: UNAUTHENTICATED, RATE_LIMITED.
   */
  @Get()
  open(@Query('age') age: unknown, @Res() response: Response): void {
    const { viewer, sessionId } = requestScope();
    if (!viewer || !sessionId) throw unauthenticated();
    if (!this.streams.hasRoomFor(sessionId, viewer.personId)) {
      throw new SchakelError('RATE_LIMITED', 'U hebt Schakel te vaak tegelijk open. Sluit een venster.', { retryAfterSeconds: 60 });
    }
    const stream = new LiveStream(response, sessionId, viewer);
    response.on('close', () => this.streams.drop(stream));
    const ageMs = typeof age === 'string' && /^\d{1,9}$/.test(age) ? Number(age) : Number.POSITIVE_INFINITY;
    this.streams.add(stream, ageMs);
  }
}
