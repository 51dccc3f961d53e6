import { GraphQLError } from 'graphql';
import type { Words } from './words';

/** Every code a client can meet on a top-level error. The list is part of the API (docs/errors.md). */
export const codes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
  'PERSISTED_QUERY_NOT_FOUND',
] as const;
export type Code = (typeof codes)[number];

/** Meant for the caller: its message may be shown. Whatever else is thrown is a bug and leaves masked (mask.ts). */
export class Refusal extends GraphQLError {
  constructor(
    readonly code: Code,
    readonly words: Words,
    /** The input it is about, as a path of names: `profile.headline`. */
    readonly field?: string,
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(words.en, { extensions: { ...more, code, ...(field ? { field } : {}) } });
  }
}

/** Input that does not fit. In a mutation it becomes one of the payload's errors (user-error.ts). */
export function invalid(field: string, words: Words): Refusal {
  return new Refusal('BAD_USER_INPUT', { en: `${field} ${words.en}.`, fr: `${field} ${words.fr}.` }, field);
}

/** Same words whether the thing is missing or hidden, so the answer does not tell which. */
export function notFound(what: Words, id: string, field?: string): Refusal {
  const words = {
    en: `There is no ${what.en} ${id} that you can see.`,
    fr: `Il n’y a pas ${elided(what.fr)} ${id} que vous puissiez voir.`,
  };
  return new Refusal('NOT_FOUND', words, field);
}

const elided = (noun: string) => (/^[aeiouyhâéèêîô]/i.test(noun) ? `d’${noun}` : `de ${noun}`);

export function forbidden(doing: Words, field?: string): Refusal {
  const words = { en: `You may not ${doing.en}.`, fr: `Vous ne pouvez pas ${doing.fr}.` };
  return new Refusal('FORBIDDEN', words, field);
}

export function unauthenticated(): Refusal {
  return new Refusal('UNAUTHENTICATED', {
    en: 'Sign in first: this needs an access token in the Authorization header.',
    fr: 'Connectez-vous d’abord : il faut un jeton d’accès dans l’en-tête Authorization.',
  });
}

export function conflict(words: Words, field?: string): Refusal {
  return new Refusal('CONFLICT', words, field);
}

/** The caller asked too often; `retryAfter` is in seconds. */
export function rateLimited(words: Words, retryAfter: number): Refusal {
  return new Refusal('RATE_LIMITED', words, undefined, { retryAfter });
}

/**
 * A part of Hameau does not answer in time. The same request may work in a moment. Which part, only the log learns, by the
 * cause: how Hameau is cut up is no client's business.
 */
export function unavailable(cause?: unknown): Refusal {
  const refusal = new Refusal('UNAVAILABLE', {
    en: 'A part of Hameau does not answer at the moment. Try again in a few seconds.',
    fr: 'Une partie de Hameau ne répond pas pour le moment. Réessayez dans quelques secondes.',
  });
  return cause === undefined ? refusal : Object.assign(refusal, { cause });
}
