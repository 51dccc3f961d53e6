import type { Refusal } from '../../kit/errors';
import { shortened } from '../../kit/socket';

/**
 * Why a socket is closed: the code, and what is said with it. Codes from 4400 are those of graphql-ws' protocol; clients of it come back
 * by themselves after 1012, 1013 and 4403, and not after 4401 and 4429.
 */
export const closing = {
  restart: [1012, 'UNAVAILABLE: Hameau restarts. Connect again, with your last cursors.'],
  slow: [1013, 'RATE_LIMITED: You read too slowly. Connect again, with your last cursors.'],
  unsure: [1013, 'UNAVAILABLE: Who you are cannot be confirmed at the moment. Connect again.'],
  ended: [4403, 'UNAUTHENTICATED: The session or its token has ended. Connect again with a new token.'],
  unavailable: [1013, 'UNAVAILABLE: A part of Hameau does not answer at the moment. Connect again.'],
  tooManyOfMember: [4429, 'RATE_LIMITED: Too many sockets of one member are open. Close one first.'],
  tooManyOfAddress: [4429, 'RATE_LIMITED: Too many sockets from your address are open. Close one first.'],
  badInit: [4400, 'BAD_USER_INPUT: connection_init takes { "authorization": "Bearer …" }, or nothing.'],
} as const satisfies Record<string, readonly [number, string]>;

/** The close of a socket whose token is not good. */
export function refusedInit({ code, message }: Refusal): readonly [number, string] {
  if (code === 'UNAVAILABLE') return closing.unavailable;
  return [4401, shortened(`${code}: ${message}`)];
}
