import type { DataSource } from 'typeorm';
import { rateLimited } from '../../../kit/errors';

const minutes = 15;
const mostPerAccount = 5;
const mostPerAddress = 20;

/**
 * Counts a try before it is made, for the account and for the network address, so that tries in parallel or as aliases of
 * one operation are counted one by one. Throws RATE_LIMITED when one of them has had its share of 15 minutes.
 */
export async function countGuess(db: DataSource, email: string, address: string | undefined): Promise<void> {
  const counted = [
    { about: `account ${email}`, most: mostPerAccount },
    ...(address ? [{ about: `address ${address}`, most: mostPerAddress }] : []),
  ];
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

/** The right password was given: what was tried on this account no longer counts. */
export async function forgetGuesses(db: DataSource, email: string): Promise<void> {
  await db.query('delete from guesses where about = $1 or ends_at < now()', [`account ${email}`]);
}
