import { existsSync } from 'node:fs';
import path from 'node:path';
import type { INestApplication } from '@nestjs/common';
import compression from 'compression';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { withUnitSlot } from '@schakel/database';
import { directAnswers, rootFieldOf, type SqlPlans } from '@schakel/graphql';
import type { Durations } from '@schakel/operations';
import { isForeign, requestScopeMiddleware, sessionTokenOfRequest, type PeopleSettings } from '@schakel/people';
import type { DataSource } from 'typeorm';
import { waitWhilePaused } from './pause.js';
import { wholeInTime } from './whole-in-time.js';

interface HttpSettings {
  dataSource: DataSource;
  plans: SqlPlans;
  /** Folder of the built web app. */
  webFolder: string;
  people: PeopleSettings;
  isExplorerOn: boolean;
  durations: Durations;
}

// Addresses that answer with data; every other one is a page of the web app.
const answering = ['/graphql', '/auth', '/export', '/live', '/mail', '/unsubscribe', '/afmelden', '/answer', '/a', '/calendar', '/files'];
const isAnswering = /^\/(graphql|auth|export|live|mail|unsubscribe|answer|calendar|files|health)(\/|$)/;

/** Everything in front of the controllers, in its order: headers, the web app, limits, who asks, the slot for the unit of work. */
export function configureHttp(app: INestApplication, settings: HttpSettings): void {
  app.use(securityHeaders(settings), wholeInTime());
  serveWebApp(app, settings);
  app.use([...answering, '/health/ready'], waitWhilePaused);
  app.use('/graphql', timed(settings), postJsonOnly(settings));
  app.use('/live', ownSiteOnly(settings));
  app.use('/files', (request: Request, response: Response, next: NextFunction) => (request.method === 'POST' ? ownSiteOnly(settings)(request, response, next) : next()));
  app.use(express.json({ limit: '100kb' }), tellUnreadable);
  app.use('/graphql', noStore, directAnswers(settings.dataSource, settings.plans, (request) => sessionTokenOfRequest(request, settings.people)));
  app.use(answering, noStore, requestScopeMiddleware(settings.dataSource, settings.people), (_request: Request, _response: Response, next: NextFunction) => withUnitSlot(next));
}

/** The web app for every address that does not answer with data: it knows which pages exist. */
function serveWebApp(app: INestApplication, { webFolder }: HttpSettings): void {
  if (!existsSync(webFolder)) throw new Error(`The web app is not built: ${webFolder} does not exist`);
  // Only what is the same for everybody: compressed answers with secrets in them can be guessed at by their length.
  app.use('/assets', compression());
  app.use('/assets', express.static(path.join(webFolder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false, redirect: false }), tellNoFile);
  app.use(express.static(webFolder, { index: false, maxAge: '1h' }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (isAnswering.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(path.join(webFolder, 'index.html'));
  });
}

function securityHeaders({ people: { secureCookies: isHttps }, isExplorerOn }: HttpSettings): RequestHandler {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'none'`], scriptSrc: [`'self'`], styleSrc: [`'self'`], fontSrc: [`'self'`], imgSrc: [`'self'`, 'data:'], connectSrc: [`'self'`], frameSrc: [`'self'`],
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

const timed = ({ durations }: HttpSettings): RequestHandler => (request, response, next) => {
  const began = performance.now();
  response.once('close', () => durations.note(rootFieldOf(request) ?? 'other', (performance.now() - began) / 1_000));
  next();
};

const postJsonOnly = ({ isExplorerOn, people }: HttpSettings): RequestHandler => (request, response, next) => {
  if (isExplorerOn && request.method === 'GET') return next();
  if (request.method !== 'POST') return void response.status(405).setHeader('Allow', 'POST').json(refusal('INVALID', 'Stuur dit verzoek met POST.'));
  if (!request.is('application/json')) return void response.status(415).json(refusal('INVALID', 'Stuur dit verzoek als JSON.'));
  if (isForeign(request, people)) return void response.status(403).json(refusal('FORBIDDEN', 'Dit verzoek komt van een andere site.'));
  next();
};

/** What another site may not even listen to: when something happens here. */
const ownSiteOnly = ({ people }: HttpSettings): RequestHandler => (request, response, next) => {
  if (isForeign(request, people)) return void response.status(403).json(refusal('FORBIDDEN', 'Dit verzoek komt van een andere site.'));
  next();
};

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

const refusal = (code: string, message: string): object => ({ errors: [{ message, extensions: { code } }] });

/** A file of the web app that is not there: never a page in its place, which a browser would run or keep as that file. */
function tellNoFile(error: Error & { status?: number }, _request: Request, response: Response, next: NextFunction): void {
  if (!error.status || error.status >= 500) return next(error);
  response.status(404).setHeader('Cache-Control', 'no-store').json(refusal('NOT_FOUND', 'Dit bestand bestaat niet.'));
}

/** A body that cannot be read: in Dutch, without a stack. */
function tellUnreadable(error: Error & { status?: number; type?: string }, _request: Request, response: Response, next: NextFunction): void {
  if (error.type === 'entity.too.large') return void response.status(413).json(refusal('INVALID', 'Dit verzoek is te groot.'));
  if (error.status === 415) return void response.status(415).json(refusal('INVALID', 'Stuur dit verzoek als JSON in UTF-8.'));
  if (error.status && error.status < 500) return void response.status(error.status).json(refusal('INVALID', 'Dit verzoek is geen geldige JSON.'));
  next(error);
}
