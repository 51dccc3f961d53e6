import type { DataSource, EntityManager } from 'typeorm';
import { keyPair } from '../../../kit/key-pair';
import { recordActivity } from '../activity/recording';

const signsForDays = 30;
/** Whoever verifies knows a key before it signs: gateways ask for them anew within seconds, others within what RFC 7517 calls caching. */
const publishedAheadSeconds = 120;
/** A token lives five minutes; clocks differ a little. */
const keptForSeconds = 6 * 60;

const isDue =
  'select 1 where not exists (select from signing_keys where signs_from > now() - make_interval(days => $1))';

/** Keys that another has replaced long enough ago that no token of theirs is still good. */
const endOld = `
  delete from signing_keys old
  where exists (select from signing_keys next
    where next.signs_from > old.signs_from and next.signs_from < now() - make_interval(secs => $1))`;

/** Every thirty days another key, made by whichever process notices first; those whose tokens have all ended go. */
export async function nextKeyIfDue(db: DataSource): Promise<void> {
  await db.query(endOld, [keptForSeconds]);
  const due: unknown[] = await db.query(isDue, [signsForDays]);
  if (due.length === 0) return;
  await inTurn(db, async (within) => {
    const stillDue: unknown[] = await within.query(isDue, [signsForDays]);
    const [{ count }]: [{ count: number }] = await within.query(
      'select count(*)::int as count from signing_keys',
    );
    if (stillDue.length > 0) await add(within, count === 0 ? 0 : publishedAheadSeconds);
  });
}

/** Another key now: it is published at once and signs two minutes later, so that nobody's token is refused. */
export const rotateKeys = (db: DataSource): Promise<void> =>
  inTurn(db, async (within) => {
    await add(within, publishedAheadSeconds);
    await recordActivity(within, { kind: 'KEYS_ROTATED' });
  });

/** Somebody may know a key: another takes its place at once, and what was signed before is good for nothing. Sessions go on. */
export const replaceKeys = (db: DataSource): Promise<void> =>
  inTurn(db, async (within) => {
    await within.query('delete from signing_keys');
    await add(within, 0);
    await recordActivity(within, { kind: 'KEYS_REPLACED' });
  });

/** Two processes do not both add a key. */
const inTurn = (db: DataSource, work: (within: EntityManager) => Promise<void>): Promise<void> =>
  db.transaction(async (within) => {
    await within.query('lock table signing_keys in share row exclusive mode');
    await work(within);
  });

async function add(within: EntityManager, inSeconds: number): Promise<void> {
  const { privateKey, publicKey } = keyPair('Ed25519');
  const jwk = { format: 'jwk' } as const;
  await within.query(
    `insert into signing_keys (kid, private_key, public_key, signs_from)
     values (gen_random_uuid()::text, $1, $2, now() + make_interval(secs => $3))`,
    [privateKey.export(jwk), publicKey.export(jwk), inSeconds],
  );
}
