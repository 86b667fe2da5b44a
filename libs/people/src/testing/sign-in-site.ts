import type { AddressInfo } from 'node:net';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { withUnitSlot } from '@schakel/database';
import { DateTimeScalar, graphqlModule, inputPipe } from '@schakel/graphql';
import type { TestDatabase } from '@schakel/testing';
import { DataSource } from 'typeorm';
import { HttpErrorFilter, PEOPLE_SETTINGS, PeopleModule, requestScopeMiddleware, type PeopleSettings } from '../index.js';

export interface Site {
  url: string;
  close: () => Promise<void>;
}

/** The people library behind real HTTP, session cookie and all, as the api wires it. The proxy in front is whoever asks. */
export async function signInSite({ dataSource }: Pick<TestDatabase, 'dataSource'>, overrides: Partial<PeopleSettings> = {}): Promise<Site> {
  const settings: PeopleSettings = { isDemo: false, publicUrl: 'http://schakel.example', hasSmtp: true, secureCookies: false, ...overrides };
  const providers = [{ provide: DataSource, useValue: dataSource }, { provide: PEOPLE_SETTINGS, useValue: settings }];
  const surroundings: DynamicModule = { module: class SiteSurroundings {}, global: true, providers, exports: [DataSource, PEOPLE_SETTINGS] };
  @Module({})
  class SiteModule {}
  const root: DynamicModule = { module: SiteModule, imports: [surroundings, graphqlModule({ dataSource, isExplorerOn: false }), PeopleModule], providers: [DateTimeScalar] };
  const app = await NestFactory.create<NestExpressApplication>(root, { logger: false, bodyParser: false, abortOnError: false });
  app.set('trust proxy', 1);
  app.use(express.json({ limit: '100kb' }));
  app.use(requestScopeMiddleware(dataSource, settings), (_request: Request, _response: Response, next: NextFunction) => withUnitSlot(next));
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new HttpErrorFilter());
  await app.listen(0, '127.0.0.1');
  return { url: `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`, close: () => app.close() };
}

let lastNetwork = 0;

/** Somebody with a browser: keeps the session cookie, comes from a network address of its own. */
export class Visitor {
  cookie: string | null = null;
  readonly network: string;

  constructor(private readonly site: Site, network?: string) {
    lastNetwork += 1;
    this.network = network ?? `198.51.${Math.floor(lastNetwork / 250)}.${(lastNetwork % 250) + 1}`;
  }

  async send(path: string, init: RequestInit = {}): Promise<globalThis.Response> {
    const headers = { 'x-forwarded-for': this.network, ...(this.cookie ? { cookie: this.cookie } : {}), ...(init.headers as Record<string, string>) };
    const response = await fetch(`${this.site.url}${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.cookie = pair.endsWith('=') ? null : pair;
    }
    return response;
  }

  post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<globalThis.Response> {
    return this.send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });
  }

  signIn(email: string, password: string): Promise<globalThis.Response> {
    return this.post('/auth/login', { email, password });
  }

  async graphql<Data>(query: string, variables: object = {}): Promise<{ data: Data; errors?: { message: string; extensions: { code: string; rule?: string; fields?: object[] } }[] }> {
    const response = await this.post('/graphql', { query, variables });
    return response.json() as never;
  }
}
