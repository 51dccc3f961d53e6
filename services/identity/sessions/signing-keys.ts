import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { DataSource } from 'typeorm';

const lifeSeconds = 5 * 60;

/** Signs access tokens: JWTs of type at+jwt (RFC 9068) with EdDSA, valid for five minutes. */
export interface Signer {
  sign(accountId: string, sessionId: string, now: Date): Promise<{ token: string; expiresAt: Date }>;
  /** What others verify them with (RFC 7517). */
  publicKeys(): { keys: JWK[] };
}

export async function openSigner(db: DataSource): Promise<Signer> {
  await makeFirstKey(db);
  const rows: { kid: string; private_key: JWK; public_key: JWK }[] = await db.query(
    'select kid, private_key, public_key from signing_keys order by created_at desc, kid',
  );
  const [newest] = rows;
  if (!newest) throw new Error('There is no key to sign with.');
  const key = await importJWK(newest.private_key, 'EdDSA');

  return {
    publicKeys: () => ({
      keys: rows.map(({ kid, public_key }) => ({ ...public_key, kid, alg: 'EdDSA', use: 'sig' })),
    }),
    sign: async (accountId, sessionId, now) => {
      const issuedAt = Math.floor(now.getTime() / 1_000);
      const token = await new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: newest.kid })
        .setIssuer('hameau')
        .setAudience('hameau')
        .setSubject(accountId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifeSeconds)
        .sign(key);
      return { token, expiresAt: new Date((issuedAt + lifeSeconds) * 1_000) };
    },
  };
}

/** Only into an empty table, decided by the database: two processes starting at once end up with one key. */
async function makeFirstKey(db: DataSource): Promise<void> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  await db.transaction(async (within) => {
    await within.query('lock table signing_keys in share row exclusive mode');
    await within.query(
      `insert into signing_keys (kid, private_key, public_key)
       select gen_random_uuid()::text, $1, $2 where not exists (select from signing_keys)`,
      [await exportJWK(privateKey), await exportJWK(publicKey)],
    );
  });
}
