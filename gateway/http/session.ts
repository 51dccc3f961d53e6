import type { IncomingMessage, ServerResponse } from 'node:http';
import { serialize } from 'cookie';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { Refusal } from '../../kit/errors';
import type { Link } from '../../kit/service';
import { localeOf } from '../../kit/words';
import { cookieIn, cookieName, isOwnPage } from '../credentials';
import type { Engine } from '../engine';
import { shownOfRequest } from '../errors';
import { giveToBrowser } from '../held-sessions';
import { ask } from '../pages/own-operation';
import { signedOut, type Viewers } from '../viewer';
import { jsonOf } from './asked';
import { textOf } from './body';
import { badRequest, RefusedRequest, refusedBy } from './refusal';
import { requestIdOf } from './request-id';

const longestBody = 2_000;
/** Browsers keep no cookie for longer (RFC 6265bis, 5.5). When the session ends is identity's to say. */
const keptForSeconds = 400 * 86_400;

const cookieOf = (value: string, maxAge: number) =>
  serialize(cookieName, value, { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge });

export const heldCookie = (value: string): string => cookieOf(value, keptForSeconds);

/** Whoever's session has ended is a visitor at the next request. */
export function dropEnded(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const isEnded = error instanceof Refusal && error.code === 'UNAUTHENTICATED';
  if (isEnded && cookieIn(request)) response.setHeader('set-cookie', cookieOf('', 0));
}

interface SessionParts {
  readonly engine: Engine;
  readonly identity: Link | undefined;
  readonly viewers: Viewers;
  publicUrl(): string;
}

const givenShape = z.object({ refreshToken: z.string().min(1) });
const signOut = 'mutation SignOut { signOut { endedSessions } }';

/**
 * `POST /session` gives the session of a refresh token to the browser: from then on a cookie holds it, which no script reads. `DELETE` ends
 * the session that the cookie holds.
 */
export function sessionPaths({ engine, identity, viewers, publicUrl }: SessionParts) {
  async function give(request: Request, response: Response): Promise<void> {
    if (!request.is('application/json')) throw notJson();
    const given = givenShape.safeParse(jsonOf(await textOf(request, longestBody), 'body'));
    if (!given.success) throw noToken();
    if (!identity) throw new Error('There is no way to identity.');
    const cookie = await giveToBrowser(identity, given.data.refreshToken);
    if (!cookie) throw signedOut();
    response.setHeader('set-cookie', heldCookie(cookie));
  }

  async function end(request: Request, response: Response): Promise<void> {
    const locale = localeOf(request.headers['accept-language']);
    const requestId = requestIdOf(request.get('x-request-id'));
    response.setHeader('set-cookie', cookieOf('', 0));
    const asking = await viewers.asking({ cookie: cookieIn(request) }, locale, requestId);
    if (!asking.viewer) return;
    const address = request.ip ?? '';
    await ask(engine, { asking, address }, signOut);
    viewers.forget(asking.viewer.sessionId);
  }

  const answering =
    (act: typeof give): RequestHandler =>
    async (request, response) => {
      response.setHeader('cache-control', 'no-store');
      try {
        if (!isOwnPage(request, publicUrl())) throw notOwn();
        await act(request, response);
        response.status(204).end();
      } catch (error) {
        const refused = error instanceof Refusal ? refusedBy(error) : error;
        if (!(refused instanceof RefusedRequest)) throw error;
        dropEnded(request, response, error);
        response.status(refused.status).set(refused.headers);
        response.json({ errors: [shownOfRequest(refused.error)] });
      }
    };

  return { give: answering(give), end: answering(end) };
}

const notJson = () =>
  badRequest(
    'Send { "refreshToken": "…" } as application/json.',
    'Envoyez { "refreshToken": "…" } en application/json.',
    415,
  );

const noToken = () =>
  badRequest('`refreshToken` must hold a token.', '`refreshToken` doit contenir un jeton.');

const notOwn = () =>
  new Refusal('FORBIDDEN', {
    en: 'Only pages of Hameau itself hold a session by a cookie: others use tokens.',
    fr: 'Seules les pages de Hameau tiennent une session par un cookie : les autres utilisent des jetons.',
  });
