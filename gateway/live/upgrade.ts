import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Refusal } from '../../kit/errors';
import { isOwnPage } from '../credentials';
import { shownOfRequest } from '../errors';

const phrases = { 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const;

/** Answers a request for a websocket that will not be one. */
export function refuseUpgrade(connection: Duplex, status: keyof typeof phrases, error: Refusal): void {
  const body = JSON.stringify({ errors: [shownOfRequest(error)] });
  connection.on('error', () => {});
  connection.end(
    [
      `HTTP/1.1 ${status} ${phrases[status]}`,
      'content-type: application/graphql-response+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

export const notHere = () =>
  new Refusal('NOT_FOUND', {
    en: 'There is no websocket at this address: it is /graphql.',
    fr: 'Il n’y a pas de websocket à cette adresse : c’est /graphql.',
  });

export const wrongOrigin = () =>
  new Refusal('FORBIDDEN', {
    en: 'Web pages of this origin may not use Hameau. The operator lists those that may in HAMEAU_ORIGINS.',
    fr: 'Les pages web de cette origine ne peuvent utiliser Hameau. L’opérateur liste celles qui le peuvent dans HAMEAU_ORIGINS.',
  });

export const isEnding = () =>
  new Refusal('UNAVAILABLE', {
    en: 'Hameau restarts. Connect again in a moment.',
    fr: 'Hameau redémarre. Reconnectez-vous dans un instant.',
  });

/**
 * A browser says whose page opens a socket, and does not ask for leave: pages of Hameau itself and of the origins that are allowed may.
 * Who is no browser says nothing.
 */
export function isOriginAllowed(
  request: IncomingMessage,
  origins: readonly string[],
  publicUrl: string,
): boolean {
  const { origin } = request.headers;
  return origin === undefined || isOwnPage(request, publicUrl) || origins.includes(origin);
}
