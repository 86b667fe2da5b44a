import { Controller, Get, Inject, Param, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { asViewer, grant } from '@schakel/access';
import { HttpErrorFilter, PEOPLE_SETTINGS, type PeopleSettings } from '@schakel/people';
import { DataSource } from 'typeorm';
import { sampleOf } from './mail-kinds.js';
import { MailText } from './mail.entity.js';
import { mayReadMailLog } from './notifications.policy.js';
import { renderHtml } from './render-mail.js';

// A mail's styles stand in the mail, which the web app's own rules forbid: it is a document with rules of its own, that can run
// nothing, ask nothing from elsewhere and is framed by us only. Its links open beside it.
const contentSecurityPolicy =
  `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox`;

const withLinksBeside = (html: string): string => html.replace('<head>', '<head><base target="_blank">');

@Controller('mail')
@UseFilters(HttpErrorFilter)
export class MailPreviewController {
  constructor(private readonly dataSource: DataSource, @Inject(PEOPLE_SETTINGS) private readonly settings: PeopleSettings) {}

  /** A sample of a mail, for the administrator. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
  @Get('voorbeeld/:key')
  async sample(@Param('key') key: string, @Res() response: Response): Promise<void> {
    const html = await asViewer(this.dataSource, 'mailSample', () => {
      grant(mayReadMailLog, undefined);
      const sample = sampleOf(key);
      return Promise.resolve(sample ? renderHtml(sample.model(unit().moment.day, this.settings.publicUrl)) : undefined);
    }, true);
    answer(response, html);
  }

  /** A mail as its reader sees it: for the administrator, in demo mode. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
  @Get(':id')
  async mail(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const html = await asViewer(this.dataSource, 'mailPreview', async () => {
      grant(mayReadMailLog, undefined);
      // Outside demo mode row-level security gives nobody its words.
      return isId(id) ? (await unit().manager.findOneBy(MailText, { mailId: id }))?.html : undefined;
    }, true);
    answer(response, html);
  }
}

function answer(response: Response, html: string | undefined): void {
  if (html === undefined) throw notFound();
  response.set({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Frame-Options': 'SAMEORIGIN',
    'Cache-Control': 'no-store',
  });
  response.send(withLinksBeside(html));
}
