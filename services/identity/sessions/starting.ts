import type { EntityManager } from 'typeorm';
import { type Asking, wholeScope } from '../../../kit/viewer';
import type { AccountRow } from '../accounts/account.row';
import { recordActivity } from '../activity/recording';
import type { Context } from '../context';
import { accountIds, appIds, sessionIds } from '../ids';
import { comeBack } from '../presence/presence';
import { hashOf, newSecret } from './secrets';

/** So long does a session go on that nobody uses. */
const lifeDays = 90;

/** It is used, so it goes on for as long again, and its owner is here. */
export async function prolong(within: EntityManager, uuid: string, accountId: string): Promise<void> {
  await within.query(
    'update sessions set used_at = now(), expires_at = now() + make_interval(days => $2) where id = $1',
    [uuid, lifeDays],
  );
  await comeBack(within, accountId);
}

/** How somebody showed who they are. */
type Way = 'PASSWORD' | 'PASSKEY' | 'RECOVERY_CODE' | 'PROVIDER';

interface Opening {
  readonly account: Pick<AccountRow, 'id'>;
  readonly device: string | null;
  /** An app's session is begun by an app, which is no proof of who somebody is. */
  readonly by?: Way;
  /** Whose request it is, if it is the member's own. */
  readonly asking?: Asking;
  /** The app that will act by it, and what it was granted; by default it is the member's own, who may do everything. */
  readonly app?: { readonly id: string; readonly scopes: readonly string[] };
}

export interface Starting extends Opening {
  readonly account: AccountRow;
  readonly by: Way;
}

interface Started {
  readonly accountId: string;
  readonly sessionId: string;
  readonly refreshToken: string;
}

/** Begins a session of an account whose owner has just shown who they are; answers with its tokens. */
export async function startSession(within: EntityManager, context: Context, starting: Starting) {
  const { accountId, sessionId, refreshToken } = await openSession(within, {
    asking: context.asking,
    ...starting,
  });
  return signedIn(context, accountId, sessionId, refreshToken);
}

/** Stores a session and its first refresh token. */
export async function openSession(
  within: EntityManager,
  { account, device, by, app, asking }: Opening,
): Promise<Started> {
  const sessionId = sessionIds.make();
  const refreshToken = newSecret();
  await within.query(
    `insert into sessions (id, account_id, device, expires_at, app_id, scopes, began_with)
     values ($1, $2, $3, now() + make_interval(days => $4), $5, $6, $7)`,
    [
      sessionIds.uuid(sessionId),
      accountIds.uuid(account.id),
      device,
      lifeDays,
      app ? appIds.uuid(app.id) : null,
      app?.scopes ?? [wholeScope],
      by ?? 'APP',
    ],
  );
  await within.query('insert into refresh_tokens (hash, session_id) values ($1, $2)', [
    hashOf(refreshToken),
    sessionIds.uuid(sessionId),
  ]);
  const kind = app ? 'APP_ALLOWED' : 'SIGNED_IN';
  await recordActivity(within, { kind, accountId: account.id, asking, device });
  await comeBack(within, account.id);
  return { accountId: account.id, sessionId, refreshToken };
}

/** The answer that carries the tokens of a session. */
export async function signedIn(context: Context, accountId: string, sessionId: string, refreshToken: string) {
  const { token, expiresAt } = await context.signer.sign(accountId, sessionId, context.clock());
  return { is: 'SignedIn' as const, accessToken: token, accessTokenExpiresAt: expiresAt, refreshToken };
}
