import type { Request } from 'express';

/** What an app says when it asks for leave (RFC 6749, 4.1.1; RFC 7636, 4.3). */
const names = [
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
] as const;

export type Parameters = Readonly<Record<string, string>>;

/** Those of them that came; of one given twice, the first. */
export function parametersIn(given: URLSearchParams): Parameters {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

export const searchOf = ({ originalUrl }: Request): URLSearchParams =>
  new URLSearchParams(originalUrl.split('?')[1] ?? '');
