import type { EntityManager } from 'typeorm';
import { eraseSome } from '../../../kit/catalogue';
import { unauthenticated } from '../../../kit/errors';
import { record } from '../../../kit/feed';
import { uuidv7 } from '../../../kit/id';
import { isDeadlock } from '../../../kit/postgres';
import type { Viewer } from '../../../kit/viewer';
import type { AccountRow } from '../accounts/account.row';
import type { Context } from '../context';
import { accountIds } from '../ids';
import { erasedLetter } from '../mails/leaving-letters';
import { postLast } from '../mails/mails';
import { goneState } from '../members/members';
import { provenAccount } from '../sessions/proven-account';
import { hashOf, newSecret } from '../sessions/secrets';
import { catalogue } from './catalogue';
import type { EraseAccountInput } from './erasure.type';
import { others, type Person, personOf } from './person';

/** All of an account at once: in identity there is no end to wait for. */
const everything = 1_000_000_000;
const mostTries = 3;

/**
 * Erases what identity keeps, and leaves to be erased what the others do. Answers the secret that shows the receipts. Somebody may refresh a
 * session at the same moment, which takes locks in another order: the one of the two that PostgreSQL ends changes nothing, and is tried again.
 */
export async function eraseAccount(
  context: Context,
  viewer: Viewer,
  { password }: EraseAccountInput,
): Promise<string> {
  const account = await provenAccount(context, viewer, { password, field: 'password' });
  const token = newSecret();
  for (let tries = 1; ; tries += 1) {
    try {
      await context.change((within) => leave(within, context, { account, viewer, token }));
      return token;
    } catch (error) {
      if (!isDeadlock(error) || tries === mostTries) throw error;
    }
  }
}

interface Leaving {
  readonly account: AccountRow;
  readonly viewer: Viewer;
  readonly token: string;
}

async function leave(within: EntityManager, context: Context, { account, viewer, token }: Leaving) {
  const person = personOf({ accountId: account.id, memberId: viewer.memberId, email: account.email });
  await hold(within, account, person);
  const erasureId = uuidv7();
  const { email: _gone, ...kept } = person;
  await within.query('insert into erasures (id, secret_hash, person) values ($1, $2, $3)', [
    ...[erasureId, hashOf(token), JSON.stringify(kept)],
  ]);
  const asked = { person: JSON.stringify(person), most: everything };
  const { counts } = await eraseSome(within, catalogue, asked);
  await within.query(
    `insert into erasure_receipts (erasure_id, service, counts, erased_at)
     select $1::uuid, 'identity', $2::jsonb, now() union all select $1::uuid, unnest($3::text[]), '{}', null`,
    [erasureId, JSON.stringify(counts), others],
  );
  await record(within, [{ kind: 'member', state: goneState(viewer.memberId) }]);
  const letter = erasedLetter(
    account.locale,
    `${context.publicUrl.replace(/\/$/, '')}/erasure?token=${token}`,
  );
  await postLast(within, { recipient: account.email, letter, id: erasureId, isSent: context.sendsMail });
}

/** Nobody signs in any more, goes on with a session, or tells anything of the member, until this transaction ends: then there is nobody. */
async function hold(within: EntityManager, account: AccountRow, person: Person): Promise<void> {
  const found = await within.query(
    'select from accounts where id = $1 and password_hash is not distinct from $2 for update',
    [...[accountIds.uuid(account.id), account.passwordHash]],
  );
  if (found.length === 0) throw unauthenticated();
  await within.query(
    'delete from refresh_tokens where session_id in (select id from sessions where account_id = $1)',
    [person.account],
  );
  await within.query('select from members where id = $1 for update', [person.member]);
}
