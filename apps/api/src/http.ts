import { existsSync } from 'node:fs';
import path from 'node:path';
import type { INestApplication } from '@nestjs/common';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { SchakelError, logger } from '@schakel/kernel';
import { withUnitSlot } from '@schakel/database';
import { requestScopeMiddleware } from '@schakel/people';
import type { DataSource } from 'typeorm';

interface HttpSettings {
  dataSource: DataSource;
  /** Folder of the built web app. */
  webFolder: string;
  isHttps: boolean;
  isExplorerOn: boolean;
}

/** Everything in front of the controllers, in its order: headers, health, limits, who asks, the slot for the unit of work. */
export function configureHttp(app: INestApplication, settings: HttpSettings): void {
  app.use(securityHeaders(settings));
  app.use('/graphql', postJsonOnly(settings.isExplorerOn));
  app.use(express.json({ limit: '100kb' }));
  app.use(['/graphql', '/auth', '/export'], requestScopeMiddleware(settings.dataSource), (_request: Request, _response: Response, next: NextFunction) => withUnitSlot(next));
  app.use(['/graphql', '/auth', '/export'], noStore);
}

/** Behind the controllers: the web app for every other address, and errors told in Dutch without a stack. */
export function serveWebApp(app: INestApplication, { webFolder }: HttpSettings): void {
  if (!existsSync(webFolder)) throw new Error(`The web app is not built: ${webFolder} does not exist`);
  app.use('/assets', express.static(path.join(webFolder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(webFolder, { index: false, maxAge: '1h' }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (/^\/(graphql|auth|export|health)(\/|$)/.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(path.join(webFolder, 'index.html'));
  });
}

function securityHeaders({ isHttps, isExplorerOn }: HttpSettings): RequestHandler {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'none'`], scriptSrc: [`'self'`], styleSrc: [`'self'`], fontSrc: [`'self'`], imgSrc: [`'self'`, 'data:'], connectSrc: [`'self'`],
        manifestSrc: [`'self'`], formAction: [`'self'`], baseUri: [`'none'`], frameAncestors: [`'none'`], ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
    // The explorer loads its page from elsewhere; it is a maker's switch, off by default.
    if (isExplorerOn && request.method === 'GET' && request.path === '/graphql') return next();
    headers(request, response, next);
  };
}

const postJsonOnly = (isExplorerOn: boolean): RequestHandler => (request, response, next) => {
  if (isExplorerOn && request.method === 'GET') return next();
  if (request.method !== 'POST') return void response.status(405).setHeader('Allow', 'POST').json(refusal('INVALID', 'Stuur dit verzoek met POST.'));
  if (!request.is('application/json')) return void response.status(415).json(refusal('INVALID', 'Stuur dit verzoek als JSON.'));
  if (isForeign(request)) return void response.status(403).json(refusal('FORBIDDEN', 'Dit verzoek komt van een andere site.'));
  next();
};

/** Browsers say where a request comes from: another site may not act with this site's cookie. */
function isForeign(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = request.headers;
  if (typeof origin !== 'string' || !URL.canParse(origin)) return origin === 'null';
  return new URL(origin).host !== request.headers.host;
}

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

const refusal = (code: string, message: string): object => ({ errors: [{ message, extensions: { code } }] });

const statusOf: Record<SchakelError['code'], number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, INVALID: 400, CONFLICT: 409, RATE_LIMITED: 429 };

/** The last handler: what went wrong, in Dutch, without a stack. */
export function tellErrors(error: Error & { status?: number; type?: string }, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) return next(error);
  if (error instanceof SchakelError) return void response.status(statusOf[error.code]).json({ message: error.message, code: error.code, ...error.details });
  if (error.type === 'entity.too.large') return void response.status(413).json(refusal('INVALID', 'Dit verzoek is te groot.'));
  if (error.type === 'entity.parse.failed') return void response.status(400).json(refusal('INVALID', 'Dit verzoek is geen geldige JSON.'));
  if (error.status && error.status < 500) return void response.status(error.status).json(refusal('INVALID', 'Dit verzoek klopt niet.'));
  logger.error({ error }, 'request failed');
  response.status(500).json(refusal('INTERNAL', 'Er ging iets mis bij ons. Probeer het later opnieuw.'));
}
