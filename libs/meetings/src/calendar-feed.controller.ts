import { Controller, Get, Header, Inject, Param, UseFilters } from '@nestjs/common';
import { notFound } from '@schakel/kernel';
import { HttpErrorFilter, PEOPLE_SETTINGS, type PeopleSettings } from '@schakel/people';
import { DataSource } from 'typeorm';
import { readCalendarFeed } from './calendar-feed.js';

/** Calendar programs do not sign in: the token in the address is the key. */
@Controller('calendar')
@UseFilters(HttpErrorFilter)
export class CalendarFeedController {
  constructor(private readonly dataSource: DataSource, @Inject(PEOPLE_SETTINGS) private readonly settings: PeopleSettings) {}

  @Get(':file')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'inline; filename="schakel.ics"')
  async feed(@Param('file') file: string): Promise<string> {
    if (!file.endsWith('.ics')) throw notFound();
    return readCalendarFeed(this.dataSource, file.slice(0, -'.ics'.length), this.settings.publicUrl);
  }
}
