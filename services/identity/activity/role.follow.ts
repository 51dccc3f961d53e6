import type { DataSource, EntityManager } from 'typeorm';
import type { FeedEvent, FeedPage } from '../../../kit/feed';
import { type Follower, follow } from '../../../kit/follow';
import type { Around } from '../../../kit/service';
import { circleIds, memberIds, regionIds } from '../ids';

/** A role that was given to a member of a community, or taken from one, as regions tells it. */
interface RoleState {
  /** Made in the order of time, as ours are. */
  readonly id: string;
  readonly at: string;
  readonly memberId: string;
  /** Null where no member did it, as when an operator did. */
  readonly byId?: string | null;
  readonly communityUuid: string;
  readonly communityKind: 'REGION' | 'CIRCLE';
  readonly role: string;
  readonly isGiven: boolean;
}

const WRITE = `
  insert into audit_events (id, at, kind, account_id, by_account_id, about, role)
  select told.id, told.at, case when told.is_given then 'ROLE_GIVEN' else 'ROLE_TAKEN' end,
    member.account_id, actor.account_id, told.about, told.role
  from jsonb_to_recordset($1) told (id uuid, at timestamptz, member uuid, by uuid, about text, role text, is_given boolean)
    left join members member on member.id = told.member
    left join members actor on actor.id = told.by
  on conflict (id) do nothing`;

/** Writes down what the feed tells of roles; a feed that is read anew adds nothing. Whoever is gone is nobody. */
async function apply(within: EntityManager, events: readonly FeedEvent[]): Promise<void> {
  const told = events.filter(({ kind }) => kind === 'role').map(({ state }) => state as unknown as RoleState);
  if (told.length === 0) return;
  const rows = told.map(({ id, at, role, isGiven, ...one }) => ({
    ...{ id, at, role, is_given: isGiven },
    member: memberIds.uuidOrNull(one.memberId),
    by: one.byId ? memberIds.uuidOrNull(one.byId) : null,
    about: (one.communityKind === 'REGION' ? regionIds : circleIds).of(one.communityUuid),
  }));
  await within.query(WRITE, [JSON.stringify(rows)]);
}

/** Keeps what happened to accounts in step with the roles that regions gives and takes. */
export const followRoles = (db: DataSource, { links, hint, log }: Around): Follower =>
  follow({
    db,
    log,
    hint,
    service: 'regions',
    read: async (input) => {
      const regions = links['regions'];
      if (!regions) throw new Error('identity was given no way to regions.');
      return (await regions.call('feed', input)) as FeedPage;
    },
    apply,
  });
