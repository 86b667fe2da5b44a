import { connect, createServer, type AddressInfo } from 'node:net';
import { Refusal } from '@schakel/database/cluster';

/** Something answers there, on whichever of the two addresses that a browser may try for 'localhost'. */
async function isAnswering(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

/** The port one gets when listening there now (0 gives any), or the code of the refusal. */
async function tryListen(port: number, host: string | undefined): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'UNKNOWN'));
    server.listen({ port, host }, () => {
      const { port: given } = server.address() as AddressInfo;
      server.close(() => resolve(given));
    });
  });
}

async function isTaken(port: number, host: string | undefined): Promise<boolean> {
  const answering = await Promise.all(['127.0.0.1', '::1'].map(async (address) => isAnswering(port, address)));
  return answering.includes(true) || (await tryListen(port, host)) === 'EADDRINUSE';
}

interface Wanted {
  readonly port: number;
  readonly isPortSet: boolean;
  readonly host: string | undefined;
}

/** The port to serve on: the one that was set, or it is refused; else 3000 or the next free one, and told. */
export async function choosePort({ port, isPortSet, host }: Wanted, say: (line: string) => void): Promise<number> {
  if (port !== 0 && (await isTaken(port, host))) {
    if (isPortSet) throw new Refusal(`PORT: poort ${port} is bezet door een ander programma`, `PORT: port ${port} is taken by another program`);
    for (let next = port + 1; next <= port + 200; next++) {
      if (await isTaken(next, host)) continue;
      say(`Poort ${port} is bezet; Schakel neemt ${next}. (Port ${port} is taken; Schakel uses ${next}.)`);
      return next;
    }
  }
  const given = await tryListen(port, host);
  if (typeof given === 'number') return given;
  throw new Refusal(`PORT: op poort ${port} mag of kan Schakel niet luisteren (${given})`, `PORT: Schakel can not listen on port ${port} (${given})`);
}
