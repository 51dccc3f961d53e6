import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** How old a signed call may be, and so how long its nonce is remembered. */
const longestAgeMs = 30_000;

export const signedHeaders = {
  asking: 'hameau-asking',
  time: 'hameau-time',
  nonce: 'hameau-nonce',
  signature: 'hameau-signature',
} as const;

export interface SignedParts {
  /** Whom it is for, by name: another one takes it for altered. */
  readonly to: string;
  readonly method: string;
  readonly path: string;
  readonly body: string | Buffer;
  /** Who asks, as JSON in base64url; empty for a call without an asker. */
  readonly asking: string;
}

function signatureOf(key: Buffer, parts: SignedParts, time: string, nonce: string): string {
  const body = createHash('sha256').update(parts.body).digest('base64url');
  const text = [parts.to, parts.method, parts.path, time, nonce, parts.asking, body].join('\n');
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** The headers that make a call acceptable to a service: HMAC-SHA256 over whom it is for, method, path, time, nonce, asker and body. */
export function sign(key: Buffer, parts: SignedParts, now: number = Date.now()): Record<string, string> {
  const time = String(now);
  const nonce = randomBytes(16).toString('base64url');
  return {
    [signedHeaders.asking]: parts.asking,
    [signedHeaders.time]: time,
    [signedHeaders.nonce]: nonce,
    [signedHeaders.signature]: signatureOf(key, parts, time, nonce),
  };
}

export type Verdict = 'genuine' | 'unsigned' | 'altered' | 'stale' | 'replayed';

interface VerifierOptions {
  readonly now?: () => number;
  /** So many nonces are remembered. */
  readonly room?: number;
}

/**
 * Judges signed calls. Nonces are remembered as long as a call may be old. Whatever was signed before the first that may be forgotten
 * is stale: before this verifier was made, so that a restart is no hole, and, if there is no more room, before the last that had to go.
 */
export function verifier(key: Buffer, { now = Date.now, room = 500_000 }: VerifierOptions = {}) {
  let knownSince = now();
  const used = new LRUCache<string, number>({
    max: room,
    ttl: longestAgeMs * 2,
    dispose: (time, _nonce, why) => {
      if (why === 'evict') knownSince = Math.max(knownSince, time + 1);
    },
  });

  return (headers: Readonly<Record<string, string | string[] | undefined>>, parts: SignedParts): Verdict => {
    const [time, nonce, signature] = [signedHeaders.time, signedHeaders.nonce, signedHeaders.signature].map(
      (name) => headers[name],
    );
    if (typeof time !== 'string' || typeof nonce !== 'string' || typeof signature !== 'string')
      return 'unsigned';
    if (!isEqual(signatureOf(key, parts, time, nonce), signature)) return 'altered';
    const age = now() - Number(time);
    const isTooOld = !(Math.abs(age) <= longestAgeMs) || Number(time) < knownSince;
    if (isTooOld) return 'stale';
    if (used.has(nonce)) return 'replayed';
    used.set(nonce, Number(time));
    return 'genuine';
  };
}

function isEqual(wanted: string, given: string): boolean {
  const [one, other] = [Buffer.from(wanted), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
