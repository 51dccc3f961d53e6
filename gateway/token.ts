import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../kit/clock';
import { Refusal, unavailable } from '../kit/errors';
import type { Link } from '../kit/service';

/** So long may a key be believed after identity gave it up, as when somebody may know it. */
const keysLiveMs = 5_000;
/** A token with an unknown key has the keys fetched again, but not more often than this. */
const refetchAfterMs = 1_000;
const callDeadlineMs = 1_500;

/** Whose session, which, and until when, in seconds since 1970. */
export const claimsShape = z.object({ sub: z.string().min(1), sid: z.string().min(1), exp: z.number() });
export type Claims = z.infer<typeof claimsShape>;

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })) });

interface Keys {
  readonly set: ReturnType<typeof createLocalJWKSet>;
  readonly kids: readonly string[];
  readonly at: number;
}

const refused = (en: string, fr: string) => new Refusal('UNAUTHENTICATED', { en, fr });
const notGenuine = () =>
  refused('The access token is not genuine.', 'Le jeton d’accès n’est pas authentique.');
const expired = () =>
  refused(
    'The access token has expired: get a new one with your refresh token.',
    'Le jeton d’accès a expiré : demandez-en un nouveau avec votre jeton de renouvellement.',
  );

/** Reads access tokens by identity's public keys. A genuine token is checked once and known until it expires, or its key is given up. */
export function tokenReader(identity: Link, clock: Clock): (token: string) => Promise<Claims> {
  const genuine = new LRUCache<string, Claims>({ max: 20_000 });
  let keys: Keys | undefined;
  let fetching: Promise<Keys> | undefined;

  async function fetchKeys(): Promise<Keys> {
    const answer = keySet.safeParse(await identity.call('keys', {}, callDeadlineMs).catch(() => null));
    if (!answer.success) throw unavailable();
    const kids = answer.data.keys.map(({ kid }) => kid);
    if (keys?.kids.some((kid) => !kids.includes(kid))) genuine.clear();
    keys = { set: createLocalJWKSet(answer.data as JSONWebKeySet), kids, at: performance.now() };
    return keys;
  }

  /** The keys, not older than this; asked for once, however many wait for them. */
  function keysWithin(ms: number): Promise<Keys> | Keys {
    if (keys && performance.now() - keys.at < ms) return keys;
    fetching ??= fetchKeys().finally(() => {
      fetching = undefined;
    });
    return fetching;
  }

  async function payloadOf(token: string, { set }: Keys): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, set, {
      algorithms: ['EdDSA'],
      issuer: 'hameau',
      audience: 'hameau',
      typ: 'at+jwt',
      requiredClaims: ['sub', 'sid', 'exp'],
      currentDate: clock(),
    });
    return payload;
  }

  async function verify(token: string, known: Keys): Promise<JWTPayload> {
    try {
      return await payloadOf(token, known);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return payloadOf(token, await keysWithin(refetchAfterMs));
    }
  }

  return async (token) => {
    const current = await keysWithin(keysLiveMs);
    const known = genuine.get(token);
    if (known && known.exp * 1_000 > clock().getTime()) return known;
    genuine.delete(token);
    try {
      const claims = claimsShape.parse(await verify(token, current));
      genuine.set(token, claims);
      return claims;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw error instanceof errors.JWTExpired ? expired() : notGenuine();
    }
  };
}
