import { randomBytes } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal } from './errors';
import type { Log } from './log';
import { unavailableIfAway } from './postgres';

/** Follows the errors GraphQL wrapped around the one that was thrown. */
function thrown(error: unknown): unknown {
  const inner = error instanceof GraphQLError ? error.originalError : undefined;
  return inner ? thrown(inner) : error;
}

/** What graphql-js says about a document or its variables was written for the caller; it comes with no original error. */
const isAboutTheRequest = (error: unknown) => error instanceof GraphQLError && !(error instanceof Refusal);

/**
 * A Refusal leaves as it is. A bug leaves as INTERNAL with an incident number, and only the log knows what it was.
 * `path` and `locations` stay: they are the caller's own.
 */
export function masked(error: GraphQLError, log: Log, requestId: string): GraphQLFormattedError {
  const cause = unavailableIfAway(thrown(error));
  const where = {
    ...(error.path ? { path: error.path } : {}),
    ...(error.locations ? { locations: error.locations } : {}),
  };
  if (cause instanceof Refusal) {
    if (cause.code === 'UNAVAILABLE')
      log.warn({ requestId, err: cause }, 'a request met a part that does not answer');
    return { message: cause.message, ...where, extensions: { ...cause.extensions } };
  }
  if (isAboutTheRequest(cause)) {
    return { message: error.message, ...where, extensions: { code: 'BAD_USER_INPUT' } };
  }
  const incident = randomBytes(5).toString('hex');
  log.error({ incident, requestId, path: error.path?.join('.'), err: cause }, 'a request met a bug');
  return {
    message: `Something went wrong on our side. Incident ${incident}.`,
    ...where,
    extensions: { code: 'INTERNAL', incident },
  };
}
