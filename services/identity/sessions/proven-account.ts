import { invalid } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { AccountRow } from '../accounts/account.row';
import { ownAccount } from '../accounts/accounts';
import type { Context } from '../context';
import { countGuess } from './guesses';
import { isPassword } from './passwords';

/** The viewer's account, to whoever knows its password, which the input has in this field. A wrong one is INVALID, and counts as a guess. */
export async function provenAccount(
  context: Context,
  viewer: Viewer,
  { password, field }: { password: string; field: string },
): Promise<AccountRow> {
  const account = await ownAccount(context, viewer);
  await countGuess(context.db, account.email, context.asking.address);
  if (await isPassword(account.passwordHash, password)) return account;
  throw invalid(field, { en: 'is not the right one', fr: 'n’est pas le bon' });
}
