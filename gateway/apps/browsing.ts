import type { Request } from 'express';
import { Refusal } from '../../kit/errors';
import type { Asking } from '../../kit/viewer';
import type { Locale } from '../../kit/words';
import { cookieIn } from '../credentials';
import { requestIdOf } from '../http/request-id';
import type { Viewers } from '../viewer';

/** Who looks at a page, by the session that their browser holds. Whose session has ended is nobody, and may sign in again. */
export async function browsing(viewers: Viewers, request: Request, locale: Locale): Promise<Asking> {
  const requestId = requestIdOf(request.get('x-request-id'));
  return viewers.asking({ cookie: cookieIn(request) }, locale, requestId).catch((error) => {
    if (error instanceof Refusal && error.code === 'UNAUTHENTICATED')
      return { viewer: null, locale, requestId };
    throw error;
  });
}

/** Where whoever has to sign in first comes back from. */
export const signInFor = (request: Request): string =>
  `/sign-in?${new URLSearchParams({ to: request.originalUrl })}`;
