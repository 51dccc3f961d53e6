import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../kit/viewer';
import { accountById, accountOf, cleanEmail } from '../accounts/accounts';
import { holdAccount } from '../accounts/ways-in';
import { recordActivity } from '../activity/recording';
import type { Context } from '../context';
import { accountIds } from '../ids';
import { post } from '../mails/mails';
import { codesMadeLetter, codeUsedLetter } from '../mails/way-in-letters';
import { deviceOf } from '../sessions/device';
import { countGuess, forgetGuesses } from '../sessions/guesses';
import { letIn, wrongCredentials } from '../sessions/letting-in';
import { provenAccount } from '../sessions/proven-account';
import { hashOf } from '../sessions/secrets';
import { asMade, newCode } from './codes';
import type { SignInWithRecoveryCodeInput } from './recovery.type';

const atOnce = 10;

/** Ten codes, told once; those made before no longer serve, and the owner is told. */
export async function makeRecoveryCodes(
  context: Context,
  viewer: Viewer,
  password: string | null | undefined,
): Promise<string[]> {
  const { id } = await provenAccount(context, viewer, { password, field: 'password' });
  const codes = Array.from({ length: atOnce }, newCode);
  await context.change(async (within) => {
    await holdAccount(within, id);
    await within.query('delete from recovery_codes where account_id = $1', [accountIds.uuid(id)]);
    await within.query('insert into recovery_codes (hash, account_id) select unnest($1::bytea[]), $2', [
      codes.map(hashOf),
      accountIds.uuid(id),
    ]);
    const { email, locale, displayName } = await accountById(within, id);
    await post(within, email, codesMadeLetter(locale, displayName, context.publicUrl));
    await recordActivity(within, { kind: 'RECOVERY_CODES_MADE', accountId: id, asking: context.asking });
  });
  return codes;
}

export const codesLeft = ({ db }: Context, { accountId }: Viewer): Promise<number> => left(db, accountId);

async function left(db: Pick<EntityManager, 'query'>, accountId: string): Promise<number> {
  const [counted]: { codes: number }[] = await db.query(
    'select count(*)::int as codes from recovery_codes where account_id = $1',
    [accountIds.uuid(accountId)],
  );
  return counted?.codes ?? 0;
}

/** Begins a session of the account with this address by one of its codes, which is gone then; the owner is told. A wrong one counts as a guess. */
export async function signInWithRecoveryCode(
  context: Context,
  { email: given, code, ...more }: SignInWithRecoveryCodeInput,
) {
  const email = cleanEmail(given);
  const device = deviceOf(more.device, context.asking.userAgent);
  await countGuess(context.db, email, context.asking.address);
  return context.change(async (within) => {
    const accountId = await spend(within, email, code);
    if (accountId === null) {
      const { asking } = context;
      const account = await accountOf({ db: within }, email);
      await recordActivity(within, {
        kind: 'RECOVERY_CODE_REFUSED',
        accountId: account?.id,
        asking,
        device,
      });
      return wrongCode(context);
    }
    await forgetGuesses(within, email, context.asking.address);
    const account = await accountById(within, accountId);
    const { locale, displayName } = account;
    const letter = codeUsedLetter(locale, displayName, context.publicUrl, await left(within, accountId));
    await post(within, email, letter);
    return letIn(within, context, { account, device, by: 'RECOVERY_CODE' });
  });
}

/** Whose code it was; of two who send it at once, one gets an answer. An unknown address and a wrong code are the same statement. */
async function spend(within: EntityManager, email: string, code: string): Promise<string | null> {
  const [[spent]]: [{ account_id: string }[], number] = await within.query(
    `delete from recovery_codes code using accounts account
     where code.hash = $1 and account.id = code.account_id and account.email = $2 returning account_id`,
    [hashOf(asMade(code)), email],
  );
  return spent ? accountIds.of(spent.account_id) : null;
}

const wrongCode = (context: Context) =>
  wrongCredentials(context, {
    en: 'The e-mail address or the code is not right, or the code was used.',
    fr: 'L’adresse e-mail ou le code n’est pas le bon, ou le code a déjà servi.',
  });
