import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
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
  async ready(): Promise<{ status: string }> {
    await this.dataSource.query('select 1').catch(() => {
      throw new ServiceUnavailableException({ status: 'no database' });
    });
    return { status: 'ok' };
  }
}
