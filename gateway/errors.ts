import { randomBytes } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Code, codes } from '../kit/errors';
import type { Log } from '../kit/log';

const statuses: Record<Code, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
  PERSISTED_QUERY_NOT_FOUND: 200,
};

export const statusOf = (code: unknown): number => statuses[code as Code] ?? 500;

const isCode = (code: unknown): code is Code => codes.includes(code as Code);

/** Names and tracks that services and engines add, which are not for clients. */
const inside = ['serviceName', 'stacktrace', 'exception', 'http', 'classification'];

const forClients = (extensions: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(extensions).filter(([name]) => !inside.includes(name)));

const placeOf = (error: GraphQLError) => ({
  ...(error.path ? { path: error.path } : {}),
  ...(error.locations && !error.path ? { locations: error.locations } : {}),
});

/**
 * What a client sees of an error met on the way to an answer. One with a code of ours was written for clients, here or by a
 * service, and passes; the rest is a bug and leaves as an incident number.
 */
export function shown(error: unknown, log: Log, requestId: string): GraphQLFormattedError {
  if (!(error instanceof GraphQLError)) return incident(error, log, requestId);
  if (isCode(error.extensions['code'])) {
    return { message: error.message, ...placeOf(error), extensions: forClients(error.extensions) };
  }
  return { ...incident(error, log, requestId), ...placeOf(error) };
}

/** What graphql-js or a limit says of the caller's own document or variables: written for its author, before anything ran. */
export function shownOfRequest(error: GraphQLError): GraphQLFormattedError {
  const { code } = error.extensions;
  const extensions = isCode(code) ? forClients(error.extensions) : { code: 'BAD_USER_INPUT' };
  return { message: error.message, ...placeOf(error), extensions };
}

export function incident(error: unknown, log: Log, requestId: string): GraphQLFormattedError {
  const number = randomBytes(5).toString('hex');
  log.error({ incident: number, requestId, err: error }, 'a request met a bug');
  return {
    message: `Something went wrong on our side. Incident ${number}.`,
    extensions: { code: 'INTERNAL', incident: number },
  };
}
