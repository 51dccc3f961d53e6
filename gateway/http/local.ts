import type { IncomingMessage } from 'node:http';

const loopback = /^(::ffff:)?127\.|^::1$/;
const loopbackHost = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

/**
 * Only from this machine, under a name of this machine, so that no web page can reach it by a name of its own that leads here;
 * and not through a proxy on it: what a proxy forwards comes from elsewhere.
 */
export function isLocal({ socket, headers }: IncomingMessage): boolean {
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !isForwarded && loopback.test(socket.remoteAddress ?? '') && loopbackHost.test(headers.host ?? '');
}
