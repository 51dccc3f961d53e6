import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../kit/clock';
import { Refusal, unavailable } from '../kit/errors';
import type { Link } from '../kit/service';

const keysLiveMs = 60_000;
/** A token with an unknown key has the keys fetched again, but not more often than this. */
const refetchAfterMs = 1_000;
const callDeadlineMs = 1_500;

const claimsShape = z.object({ sub: z.string().min(1), sid: z.string().min(1), exp: z.number() });
export type Claims = z.infer<typeof claimsShape>;

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

const refused = (en: string, fr: string) => new Refusal('UNAUTHENTICATED', { en, fr });
const notGenuine = () =>
  refused('The access token is not genuine.', 'Le jeton d’accès n’est pas authentique.');
const expired = () =>
  refused(
    'The access token has expired: get a new one with your refresh token.',
    'Le jeton d’accès a expiré : demandez-en un nouveau avec votre jeton de renouvellement.',
  );

/** Reads access tokens by identity's public keys. A genuine token is checked once and known until it expires. */
export function tokenReader(identity: Link, clock: Clock): (token: string) => Promise<Claims> {
  const genuine = new LRUCache<string, Claims>({ max: 20_000 });
  let keys: { set: ReturnType<typeof createLocalJWKSet>; at: number } | undefined;

  async function fetchKeys() {
    const answer = keySet.safeParse(await identity.call('keys', {}, callDeadlineMs).catch(() => null));
    if (!answer.success) throw unavailable();
    keys = { set: createLocalJWKSet(answer.data as JSONWebKeySet), at: performance.now() };
    return keys;
  }

  async function payloadOf(
    token: string,
    known: { set: ReturnType<typeof createLocalJWKSet> },
  ): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, known.set, {
      algorithms: ['EdDSA'],
      issuer: 'hameau',
      audience: 'hameau',
      typ: 'at+jwt',
      requiredClaims: ['sub', 'sid', 'exp'],
      currentDate: clock(),
    });
    return payload;
  }

  async function verify(token: string): Promise<JWTPayload> {
    const isFresh = keys && performance.now() - keys.at < keysLiveMs;
    const known = isFresh && keys ? keys : await fetchKeys();
    try {
      return await payloadOf(token, known);
    } catch (error) {
      const mayBeNew =
        error instanceof errors.JWKSNoMatchingKey && performance.now() - known.at > refetchAfterMs;
      if (!mayBeNew) throw error;
      return payloadOf(token, await fetchKeys());
    }
  }

  return async (token) => {
    const known = genuine.get(token);
    if (known && known.exp * 1_000 > clock().getTime()) return known;
    genuine.delete(token);
    try {
      const claims = claimsShape.parse(await verify(token));
      genuine.set(token, claims);
      return claims;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw error instanceof errors.JWTExpired ? expired() : notGenuine();
    }
  };
}
