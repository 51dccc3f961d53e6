import { createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { hashOf } from '../sessions/secrets';

const minutes = 10;

/** Where somebody is to come back to from which provider. */
interface Begun {
  readonly provider: string;
  readonly returnTo: string;
}

/**
 * What a sign-in at a provider is told by (RFC 6749, RFC 7636, OpenID Connect). All of it is made from the secret that the client keeps, and that
 * travels through no address: whoever reads an address can make none of it.
 */
export const wordsOf = (attempt: string) => {
  const made = (what: string) => createHmac('sha256', attempt).update(what).digest('base64url');
  return { state: made('state'), nonce: made('nonce'), verifier: made('verifier') };
};

const KEEP = `
  with over as (
    delete from provider_attempts where hash in
      (select hash from provider_attempts where expires_at < now() limit 100 for update skip locked)
  )
  insert into provider_attempts (hash, provider, return_to, expires_at)
  values ($1, $2, $3, now() + make_interval(mins => $4))`;

export async function keepAttempt(
  db: DataSource,
  attempt: string,
  { provider, returnTo }: Begun,
): Promise<void> {
  await db.query(KEEP, [hashOf(attempt), provider, returnTo, minutes]);
}

/** What began with this secret within ten minutes. From now on it serves no more, whatever comes of it. */
export async function takeAttempt(db: DataSource, attempt: string): Promise<Begun | null> {
  const [[taken]]: [{ provider: string; return_to: string }[], number] = await db.query(
    'delete from provider_attempts where hash = $1 and expires_at > now() returning provider, return_to',
    [hashOf(attempt)],
  );
  return taken ? { provider: taken.provider, returnTo: taken.return_to } : null;
}
