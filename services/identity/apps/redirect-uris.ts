import { invalid } from '../../../kit/errors';

const most = 5;
const longest = 300;
const loopback = /^http:\/\/(?:127\.0\.0\.1|\[::1\])(?::\d+)?(?=\/|$)/;
/** A scheme that belongs to whoever owns the name, turned round (RFC 8252, 7.1). */
const ownScheme = /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+:\/(?!\/)[^\s#]*$/;

/** Throws BAD_USER_INPUT, naming the field and which one, unless codes may safely be sent to each of them. */
export function assertRedirectUris(uris: readonly string[], field: string): void {
  if (uris.length < 1 || uris.length > most)
    throw invalid(field, {
      en: `must be 1 to ${most} addresses, not ${uris.length}`,
      fr: `doit contenir de 1 à ${most} adresses, et non ${uris.length}`,
    });
  for (const [at, uri] of uris.entries()) {
    if (isGood(uri)) continue;
    throw invalid(`${field}.${at}`, {
      en: 'must be an https address without a fragment, http on 127.0.0.1 or [::1], or of a scheme such as org.example.app:/',
      fr: 'doit être une adresse https sans fragment, http sur 127.0.0.1 ou [::1], ou d’un schéma tel que org.example.app:/',
    });
  }
}

function isGood(uri: string): boolean {
  if (uri.length > longest || uri.includes('#') || /[^!-~]/.test(uri)) return false;
  return loopback.test(uri) || ownScheme.test(uri) || isHttps(uri);
}

const isHttps = (uri: string) =>
  uri.startsWith('https://') && URL.canParse(uri) && new URL(uri).username === '';

const withoutPort = (uri: string) => uri.replace(loopback, (start) => start.replace(/:\d+$/, ''));

/** To the letter; a program on the person's own machine takes whatever port is free (RFC 8252, 7.3). */
export const isRegistered = (uri: string, registered: readonly string[]): boolean =>
  registered.some((one) => one === uri || (loopback.test(one) && withoutPort(one) === withoutPort(uri)));
