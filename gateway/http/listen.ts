import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BadSettings } from '../../kit/config';
import { drain } from '../../kit/drain';

interface Listening {
  readonly server: Server;
  readonly port: number;
  readonly url: string;
  /** Stops taking connections and resolves when those there are have been answered; after 8 s they are cut. */
  close(): Promise<void>;
}

const inUrl = (host: string) => {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};

/** Throws BadSettings, with the way out, if the port is taken or not ours to take. */
export async function listen(handle: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(
    { keepAliveTimeout: 65_000, headersTimeout: 10_000, requestTimeout: 15_000 },
    handle,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    server,
    port: bound,
    url: `http://${inUrl(host)}:${bound}`,
    close: () => drain(server),
  };
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new BadSettings(`Port ${port} is taken. Stop what listens there, or set HAMEAU_PORT to another.`);
  if (error.code === 'EACCES')
    return new BadSettings(`Port ${port} may not be used by this user. Set HAMEAU_PORT to one above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new BadSettings(
      `${host} is no address of this machine. Set HAMEAU_HOST to one, such as 127.0.0.1.`,
    );
  return error;
}
