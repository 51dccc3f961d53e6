import { invalid } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { AccountRow } from '../accounts/account.row';
import { ownAccount } from '../accounts/accounts';
import { recordActivity } from '../activity/recording';
import type { Context } from '../context';
import { sessionIds } from '../ids';
import { countGuess, forgetGuesses } from './guesses';
import { isPassword } from './passwords';

/** So long does it say who somebody is that they signed in without a password. */
const freshMinutes = 5;

const IS_FRESH = `
  select from sessions where id = $1 and began_with in ('PASSKEY', 'RECOVERY_CODE', 'PROVIDER')
    and started_at > now() - make_interval(mins => $2)`;

/** What an input has to say that it is the account's owner who asks. */
interface Proof {
  readonly password: string | null | undefined;
  /** The field that has it. */
  readonly field: string;
}

/**
 * The viewer's account, to whoever shows once more that it is theirs: by its password, or without one by having signed in just now with a passkey,
 * a recovery code or a provider. An account that has no password has the second way alone. A wrong password is INVALID, and counts as a guess.
 */
export async function provenAccount(
  context: Context,
  viewer: Viewer,
  { password, field }: Proof,
): Promise<AccountRow> {
  const account = await ownAccount(context, viewer);
  if (password == null) {
    const fresh = await context.db.query(IS_FRESH, [sessionIds.uuid(viewer.sessionId), freshMinutes]);
    if (fresh.length === 1) return account;
    throw invalid(field, {
      en: `is needed; or sign in again with a passkey, a recovery code or a provider: that counts for ${freshMinutes} minutes`,
      fr: `est nécessaire ; ou reconnectez-vous par une clé d’accès, un code de secours ou un fournisseur : cela compte pendant ${freshMinutes} minutes`,
    });
  }
  await countGuess(context.db, account.email, context.asking.address);
  if (!(await isPassword(account.passwordHash, password))) {
    const { asking, db } = context;
    await recordActivity(db, { kind: 'PASSWORD_REFUSED', accountId: account.id, asking });
    throw invalid(field, { en: 'is not the right one', fr: 'n’est pas le bon' });
  }
  await forgetGuesses(context.db, account.email, context.asking.address);
  return account;
}
