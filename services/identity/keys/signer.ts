import { importJWK, type JWK, SignJWT } from 'jose';
import type { DataSource } from 'typeorm';
import type { Log } from '../../../kit/log';
import { inRounds } from '../../../kit/rounds';
import { nextKeyIfDue } from './rotation';

const lifeSeconds = 5 * 60;
/** So late does a process notice what another did to the keys: far less than a key is published before it signs. */
const lookEveryMs = 10_000;

/** Signs access tokens: JWTs of type at+jwt (RFC 9068) with EdDSA, valid for five minutes. */
export interface Signer {
  sign(accountId: string, sessionId: string, now: Date): Promise<{ token: string; expiresAt: Date }>;
  /** What others verify them with (RFC 7517): those that sign, those that will, and those that did while their tokens last. */
  publicKeys(): { keys: JWK[] };
  close(): Promise<void>;
}

interface StoredKey {
  readonly kid: string;
  readonly private_key: JWK;
  readonly public_key: JWK;
  readonly is_in_use: boolean;
}

interface Known {
  readonly rows: readonly StoredKey[];
  readonly kid: string;
  readonly key: Awaited<ReturnType<typeof importJWK>>;
}

export async function openSigner(db: DataSource, log: Log): Promise<Signer> {
  let known = await look(db);
  const rounds = inRounds({
    ...{ pauseMs: lookEveryMs, log, sorry: 'looking at the signing keys paused' },
    round: async () => {
      known = await look(db);
      return false;
    },
  });

  return {
    publicKeys: () => ({
      keys: known.rows.map(({ kid, public_key }) => ({ ...public_key, kid, alg: 'EdDSA', use: 'sig' })),
    }),
    sign: async (accountId, sessionId, now) => {
      const issuedAt = Math.floor(now.getTime() / 1_000);
      const token = await new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: known.kid })
        .setIssuer('hameau')
        .setAudience('hameau')
        .setSubject(accountId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifeSeconds)
        .sign(known.key);
      return { token, expiresAt: new Date((issuedAt + lifeSeconds) * 1_000) };
    },
    close: rounds.close,
  };
}

/** Makes a new key if it is time, and answers those there are; the newest that is in use signs. */
async function look(db: DataSource): Promise<Known> {
  await nextKeyIfDue(db);
  const rows: StoredKey[] = await db.query(
    `select kid, private_key, public_key, signs_from <= now() as is_in_use from signing_keys order by signs_from desc, kid`,
  );
  const newest = rows.find(({ is_in_use }) => is_in_use);
  if (!newest) throw new Error('There is no key to sign with.');
  return { rows, kid: newest.kid, key: await importJWK(newest.private_key, 'EdDSA') };
}
