import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** A connection to the database that can be cut and mended, as when the server goes down. */
export interface DatabaseLine {
  url: string;
  cut: () => void;
  mend: () => void;
  close: () => Promise<void>;
}

export async function openLine(databaseUrl: string): Promise<DatabaseLine> {
  const url = new URL(databaseUrl);
  const target = { host: url.hostname, port: Number(url.port) };
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((socket) => {
    if (isCut) return void socket.destroy();
    const onward = connect(target);
    for (const [one, other] of [[socket, onward], [onward, socket]] as const) {
      open.add(one);
      one.on('error', () => undefined).on('close', () => { open.delete(one); other.destroy(); }).pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url.port = String((server.address() as AddressInfo).port);
  const cut = (): void => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  return {
    url: url.href,
    cut,
    mend: () => { isCut = false; },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
