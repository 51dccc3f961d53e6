import type { DataSource, EntityManager } from 'typeorm';
import { rateLimited } from '../../../kit/errors';

/** How often something may be tried in so many minutes, for an account and from a network address. */
interface Budget {
  readonly minutes: number;
  readonly perAccount: number;
  readonly perAddress: number;
}

const guessing: Budget = { minutes: 15, perAccount: 5, perAddress: 20 };
/** A mailbox is not to be filled by strangers; whoever is kept from guessing may still ask for a mail. */
const resetting: Budget = { minutes: 60, perAccount: 3, perAddress: 20 };

/** What somebody who has no account named may begin, from a network address: each is kept until it is over. */
const beginning = { minutes: 15, perAddress: 100 };

/**
 * Counts a try before it is made, for the account and for the network address, so that tries in parallel or as aliases of
 * one operation are counted one by one. Throws RATE_LIMITED when one of them has had its share.
 */
export const countGuess = (db: DataSource, email: string, address: string | undefined): Promise<void> =>
  count(db, guessing, [`account ${email}`, address && `address ${address}`]);

/** Counts a mail with a link for a new password, in the same way; of an hour. */
export const countReset = (db: DataSource, email: string, address: string | undefined): Promise<void> =>
  count(db, resetting, [`reset of ${email}`, address && `reset from ${address}`]);

/** Counts a sign-in that begins without saying whose it is. Guessed passwords do not count for it. */
export async function countBeginning(db: DataSource, address: string | undefined): Promise<void> {
  if (address)
    await countAll(db, beginning.minutes, [
      { about: `sign-ins from ${address}`, most: beginning.perAddress },
    ]);
}

/** Counts an answer of a passkey that lets nobody in, from a network address. A right one is never counted, and never kept out by this. */
export async function countRefusedPasskey(db: DataSource, address: string | undefined): Promise<void> {
  if (address)
    await countAll(db, guessing.minutes, [{ about: `passkeys from ${address}`, most: guessing.perAddress }]);
}

const count = (
  db: DataSource,
  { minutes, perAccount, perAddress }: Budget,
  [account, address]: readonly [account: string, address: string | undefined],
): Promise<void> =>
  countAll(db, minutes, [
    { about: account, most: perAccount },
    ...(address ? [{ about: address, most: perAddress }] : []),
  ]);

interface Counted {
  readonly about: string;
  readonly most: number;
}

async function countAll(db: DataSource, minutes: number, counted: readonly Counted[]): Promise<void> {
  for (const { about, most } of counted) {
    const [guess]: { tries: number; seconds: number }[] = await db.query(
      `insert into guesses as guess (about, tries, ends_at) values ($1, 1, now() + make_interval(mins => $2))
       on conflict (about) do update set
         tries = case when guess.ends_at <= now() then 1 else guess.tries + 1 end,
         ends_at = case when guess.ends_at <= now() then excluded.ends_at else guess.ends_at end
       returning tries, ceil(extract(epoch from ends_at - now()))::int as seconds`,
      [about, minutes],
    );
    if (!guess || guess.tries <= most) continue;
    throw rateLimited(
      {
        en: `Too many tries. Wait ${guess.seconds} seconds.`,
        fr: `Trop de tentatives. Attendez ${guess.seconds} secondes.`,
      },
      guess.seconds,
    );
  }
}

/**
 * The right password was given: what was tried on this account no longer counts. Nor does this try from the network address, if it was one:
 * thirty people who sign in at one coworking centre guess nothing, and who guesses gains nothing by signing in between.
 */
export async function forgetGuesses(
  db: Pick<EntityManager, 'query'>,
  email: string,
  address?: string,
): Promise<void> {
  await db.query('delete from guesses where about = $1 or ends_at < now()', [`account ${email}`]);
  if (address)
    await db.query('update guesses set tries = tries - 1 where about = $1 and tries > 0', [
      `address ${address}`,
    ]);
}
