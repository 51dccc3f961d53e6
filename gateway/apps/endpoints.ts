import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { unavailable } from '../../kit/errors';
import type { Link } from '../../kit/service';
import { textOf } from '../http/body';

const longestForm = 8_000;

const answered = z.object({ status: z.number(), body: z.record(z.string(), z.unknown()) });
const keySet = z.object({ keys: z.array(z.record(z.string(), z.unknown())) });

interface EndpointParts {
  readonly identity: Link | undefined;
  publicUrl(): string;
}

/** What apps, and whoever verifies their tokens, ask without a person. Any page may: nothing here goes by a cookie. */
export function appEndpoints({ identity, publicUrl }: EndpointParts) {
  async function call<Shape extends z.ZodType>(
    name: string,
    input: object,
    shape: Shape,
  ): Promise<z.infer<Shape>> {
    const answer = shape.safeParse(await identity?.call(name, input));
    if (!answer.success) throw unavailable();
    return answer.data;
  }

  /** RFC 6749, 3.2 and 4.1.3; RFC 6749, 6. */
  const token = forAnyPage(async (request, response) => {
    const form = await formIn(request);
    const { status, body } = form
      ? await call('appTokens', { form }, answered)
      : {
          status: 400,
          body: { error: 'invalid_request', error_description: 'Send a form, each name once.' },
        };
    response.status(status).json(body);
  });

  /** RFC 7009: what is no token is answered like one. */
  const revoke = forAnyPage(async (request, response) => {
    const form = await formIn(request);
    if (form) await identity?.call('appRevoked', { form });
    response.status(form ? 200 : 400).end();
  });

  /** RFC 7517. */
  const keys = forAnyPage(async (_request, response) => {
    response.setHeader('cache-control', 'public, max-age=60');
    response.json(await call('keys', {}, keySet));
  });

  /** RFC 8414. */
  const metadata = forAnyPage(async (_request, response) => {
    const at = (path: string) => `${publicUrl()}${path}`;
    response.setHeader('cache-control', 'public, max-age=60');
    response.json({
      issuer: publicUrl(),
      authorization_endpoint: at('/oauth/authorize'),
      token_endpoint: at('/oauth/token'),
      revocation_endpoint: at('/oauth/revoke'),
      jwks_uri: at('/.well-known/jwks.json'),
      scopes_supported: await call('scopes', {}, z.array(z.string())),
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      revocation_endpoint_auth_methods_supported: ['none'],
      authorization_response_iss_parameter_supported: true,
      service_documentation: at('/'),
    });
  });

  return { token, revoke, keys, metadata };
}

const forAnyPage =
  (answer: (request: Request, response: Response) => Promise<void>): RequestHandler =>
  async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    await answer(request, response);
  };

/** The fields of a form; null if it is none, or has one twice (RFC 6749, 3.2). */
async function formIn(request: Request): Promise<Record<string, string> | null> {
  if (!request.is('application/x-www-form-urlencoded')) return null;
  const fields = [...new URLSearchParams(await textOf(request, longestForm))];
  const form = Object.fromEntries(fields);
  return Object.keys(form).length === fields.length ? form : null;
}
