import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { choosePort } from './ports.js';

const servers: Server[] = [];

async function listen(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('choosePort', () => {
  const host = '127.0.0.1';

  it('takes the next free one for a port that is only a habit, and tells it in Dutch and English', async () => {
    const port = await listen(host);
    const told: string[] = [];
    const chosen = await choosePort({ port, isPortSet: false, host }, (line) => told.push(line));
    expect(chosen).toBeGreaterThan(port);
    expect(told).toEqual([`Poort ${port} is bezet; Schakel neemt ${chosen}. (Port ${port} is taken; Schakel uses ${chosen}.)`]);
  });

  it('refuses a port that was asked for and is taken', async () => {
    const port = await listen(host);
    await expect(choosePort({ port, isPortSet: true, host }, () => undefined)).rejects.toThrow(/PORT: poort \d+ is bezet[\s\S]*is taken/);
  });

  it('finds any free port for 0', async () => {
    expect(await choosePort({ port: 0, isPortSet: true, host: undefined }, () => undefined)).toBeGreaterThan(0);
  });

  it('refuses an address that is not of this computer', async () => {
    await expect(choosePort({ port: 0, isPortSet: true, host: '192.0.2.1' }, () => undefined)).rejects.toThrow('EADDRNOTAVAIL');
  });
});
