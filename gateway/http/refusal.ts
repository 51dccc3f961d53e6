import type { ExecutionResult, GraphQLError } from 'graphql';
import { Refusal } from '../../kit/errors';
import { statusOf } from '../errors';

/** A request that was refused before there was an operation to run. It leaves with this status, whatever it accepts. */
export class RefusedRequest extends Error {
  constructor(
    readonly status: number,
    readonly error: GraphQLError,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(error.message);
  }
}

export function badRequest(
  en: string,
  fr: string,
  status = 400,
  headers: Record<string, string> = {},
): RefusedRequest {
  return new RefusedRequest(status, new Refusal('BAD_USER_INPUT', { en, fr }), headers);
}

/** Seconds to wait, when nothing came of an operation because its caller asks too often; null otherwise. */
export function waitIn({ data, errors }: ExecutionResult): number | null {
  if (data != null) return null;
  const refused = errors?.find(({ extensions }) => extensions?.['code'] === 'RATE_LIMITED');
  return refused ? Number(refused.extensions['retryAfter'] ?? 1) : null;
}

/** A Refusal as a request of its own kind: 401 for who you are, 429 for how often, 503 for what is not there. */
export function refusedBy(refusal: Refusal): RefusedRequest {
  const retryAfter = refusal.extensions['retryAfter'];
  const headers: Record<string, string> = {
    ...(refusal.code === 'UNAUTHENTICATED' ? { 'www-authenticate': 'Bearer' } : {}),
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  };
  return new RefusedRequest(statusOf(refusal.code), refusal, headers);
}
