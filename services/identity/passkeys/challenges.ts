import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { accountIds } from '../ids';
import { hashOf } from '../sessions/secrets';

const minutes = 5;

const KEEP = `
  with over as (
    delete from passkey_challenges where hash in
      (select hash from passkey_challenges where expires_at < now() limit 100 for update skip locked)
  )
  insert into passkey_challenges (hash, account_id, expires_at) values ($1, $2, now() + make_interval(mins => $3))`;

const uuidOf = (accountId: string | null) => (accountId === null ? null : accountIds.uuid(accountId));

/** What a passkey has to sign within five minutes: for an account that adds one, or for whoever wants in. Only its hash is kept. */
export async function newChallenge(
  db: DataSource,
  accountId: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = Uint8Array.from(randomBytes(32));
  await db.query(KEEP, [hashOf(Buffer.from(challenge).toString('base64url')), uuidOf(accountId), minutes]);
  return challenge;
}

/** Did we ask for this, of whom we did, and just now? From now on it serves no more, whatever comes of it. */
export async function takeChallenge(
  db: DataSource,
  challenge: string,
  accountId: string | null,
): Promise<boolean> {
  const [, taken]: [unknown, number] = await db.query(
    'delete from passkey_challenges where hash = $1 and account_id is not distinct from $2 and expires_at > now()',
    [hashOf(challenge), uuidOf(accountId)],
  );
  return taken === 1;
}
