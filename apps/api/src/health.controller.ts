import { Controller, Get, Res } from '@nestjs/common';
import { answerDatabaseAway } from '@schakel/people';
import type { Response } from 'express';
import { DataSource } from 'typeorm';

@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process runs. */
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** It can do its work: the database answers. */
  @Get('ready')
  async ready(@Res() response: Response): Promise<void> {
    const isReady = await this.dataSource.query('select 1').then(() => true, () => false);
    if (isReady) response.json({ status: 'ok' });
    else answerDatabaseAway(response);
  }
}
