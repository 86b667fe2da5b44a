import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { asViewer, grant } from '@schakel/access';
import { HttpErrorFilter } from '@schakel/people';
import { DataSource } from 'typeorm';
import { MailText } from './mail.entity.js';
import { mayReadMailLog } from './notifications.policy.js';

// A mail's styles stand in the mail, which the web app's own rules forbid: it is a document with rules of its own, that can run
// nothing, ask nothing from elsewhere and is framed by us only. Its links open beside it.
const contentSecurityPolicy =
  `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox`;

const withLinksBeside = (html: string): string => html.replace('<head>', '<head><base target="_blank">');

@Controller('mail')
@UseFilters(HttpErrorFilter)
export class MailPreviewController {
  constructor(private readonly dataSource: DataSource) {}

  /** A mail as its reader sees it: for the administrator, in demo mode. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
  @Get(':id')
  async mail(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const html = await asViewer(this.dataSource, 'mailPreview', async () => {
      grant(mayReadMailLog, undefined);
      // Outside demo mode row-level security gives nobody its words.
      return isId(id) ? (await unit().manager.findOneBy(MailText, { mailId: id }))?.html : undefined;
    }, true);
    if (html === undefined) throw notFound();
    response.set({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Frame-Options': 'SAMEORIGIN',
      'Cache-Control': 'no-store',
    });
    response.send(withLinksBeside(html));
  }
}
