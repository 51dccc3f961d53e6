import type { EntityManager } from 'typeorm';
import { conflict } from '../../../kit/errors';
import { accountIds } from '../ids';

/** Whoever changes how one gets into an account does so one after the other, to the end of the transaction. */
export async function holdAccount(within: EntityManager, accountId: string): Promise<void> {
  await within.query('select from accounts where id = $1 for no key update', [accountIds.uuid(accountId)]);
}

/** Whoever signs up anew with an address that nobody confirmed is not to find somebody else's way in there. */
export async function forgetWaysIn(within: EntityManager, accountId: string): Promise<void> {
  await within.query('delete from provider_links where account_id = $1', [accountIds.uuid(accountId)]);
}

const HAS_A_WAY_IN = `
  select from accounts where id = $1 and (
    password_hash is not null
    or exists (select from passkeys where account_id = $1)
    or exists (select from provider_links where account_id = $1)
  )`;

/** Takes away a way into an account, unless it is the last: throws CONFLICT then. A code for emergencies is none. */
export async function takeWayIn<Taken>(
  within: EntityManager,
  accountId: string,
  take: () => Promise<Taken>,
): Promise<Taken> {
  await holdAccount(within, accountId);
  const taken = await take();
  const left = await within.query(HAS_A_WAY_IN, [accountIds.uuid(accountId)]);
  if (left.length === 1) return taken;
  throw conflict({
    en: 'It is the last way into the account: set a password, or add another first.',
    fr: 'C’est le dernier accès au compte : choisissez d’abord un mot de passe, ou ajoutez-en un autre.',
  });
}
