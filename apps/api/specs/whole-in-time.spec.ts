import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { request as send, type ClientRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import express from 'express';
import { wholeInTime } from '../src/whole-in-time.js';

let server: Server;
let port: number;

beforeAll(async () => {
  const app = express();
  app.use(wholeInTime({ request: 150, silence: 150 }));
  app.use((request, response) => {
    request.resume().on('end', () => response.end('whole'));
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
});

function begin(path: string): { request: ClientRequest; outcome: Promise<unknown> } {
  const request = send({ port, path, method: 'POST', headers: { 'transfer-encoding': 'chunked' } });
  const outcome = new Promise((resolve) => {
    request.on('response', (response) => resolve(response.resume().statusCode));
    request.on('error', () => resolve('cut off'));
  });
  return { request, outcome };
}

/** Something each 60 milliseconds, for longer than a request may take. */
async function slowly(request: ClientRequest): Promise<void> {
  for (let part = 0; part < 6 && !request.destroyed; part += 1) {
    request.write('x');
    await pause(60);
  }
  request.end();
}

it('a small request that takes its time loses its connection', async () => {
  const { request, outcome } = begin('/graphql');
  await slowly(request);
  expect(await outcome).toBe('cut off');
});

it('a file may come slowly', async () => {
  const { request, outcome } = begin('/files');
  await slowly(request);
  expect(await outcome).toBe(200);
});

it('but not stop coming', async () => {
  const { request, outcome } = begin('/files');
  request.write('x');
  expect(await outcome).toBe('cut off');
});

it('what is whole may be answered as late as it takes', async () => {
  const { request, outcome } = begin('/graphql');
  request.end('x');
  expect(await outcome).toBe(200);
});
