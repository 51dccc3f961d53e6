import { isIP } from 'node:net';
import type { EntityManager } from 'typeorm';
import type { Asking } from '../../../kit/viewer';
import { accountIds, activityIds } from '../ids';
import { deviceOf } from '../sessions/device';
import type { ActivityKind } from './activity.type';

/** What operators do, which is no account's. */
type OperatorKind = 'PARTNER_SAVED' | 'KEYS_ROTATED' | 'KEYS_REPLACED';

interface Happened {
  readonly kind: ActivityKind | OperatorKind;
  /** Whose account it is about; null where there is none, as for a sign-in with an address that nobody has. */
  readonly accountId?: string | null;
  /** Whose request it was, if it was one. */
  readonly asking?: Pick<Asking, 'address' | 'userAgent'> | undefined;
  /** What the client called the device; by default what its User-Agent says. */
  readonly device?: string | null;
  /** What an operator acted on. Never a person. */
  readonly about?: string;
}

/** Adds to what is known of an account, in the transaction of what happened; nothing but time and erasure takes it away. */
export async function recordActivity(
  within: Pick<EntityManager, 'query'>,
  { kind, accountId = null, asking = {}, device, about }: Happened,
): Promise<void> {
  await within.query(
    `insert into audit_events (id, kind, account_id, network, device, about)
     values ($1, $2, $3, network(set_masklen($4::inet, case family($4::inet) when 4 then 24 else 48 end)), $5, $6)`,
    [
      ...[activityIds.uuid(activityIds.make()), kind, accountId && accountIds.uuid(accountId)],
      addressIn(asking),
      device ?? deviceOf(undefined, asking.userAgent),
      about ?? null,
    ],
  );
}

/** The same that happened to many accounts at once, by one act of somebody on something else. */
export async function recordForAll(
  within: Pick<EntityManager, 'query'>,
  { kind, accountIds: them, about }: { kind: ActivityKind; accountIds: readonly string[]; about: string },
): Promise<void> {
  await within.query(
    `insert into audit_events (id, kind, account_id, about)
     select id, $2, account_id, $4 from unnest($1::uuid[], $3::uuid[]) one (id, account_id)`,
    [
      them.map(() => activityIds.uuid(activityIds.make())),
      kind,
      them.map((id) => accountIds.uuid(id)),
      about,
    ],
  );
}

/** Without what says that an address of IPv4 came by IPv6. */
function addressIn({ address = '' }: Pick<Asking, 'address'>): string | null {
  const bare = address.replace(/^::ffff:(?=\d+\.)/, '');
  return isIP(bare) ? bare : null;
}
