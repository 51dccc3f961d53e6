import type { EntityManager } from 'typeorm';
import { conflict, forbidden, invalid, notFound, type Refusal } from '../../../kit/errors';
import { uuidv7 } from '../../../kit/id';
import type { Viewer } from '../../../kit/viewer';
import type { CommunityRow } from '../communities/community.row';
import { assertCommunityId } from '../communities/community-id';
import type { Context } from '../context';
import { type MembershipRow, membershipColumns, membershipFrom, membershipIds } from './membership.row';
import type { JoinCommunityInput, LeaveCommunityInput, UpdateMembershipInput } from './membership.type';
import type { MembershipStage, MembershipTie } from './membership-axes.type';
import { queueUp, tell } from './membership-feed';

const join = `
  insert into memberships as membership
    (id, member_id, community_id, community_kind, tie, stage, status, joined_at)
  values ($1, $2, $3, $4, $5, $6, 'ACTIVE', $7)
  on conflict on constraint memberships_once do update
    set tie = excluded.tie, stage = excluded.stage, status = 'ACTIVE', joined_at = excluded.joined_at
    where membership.status in ('INVITED', 'LEFT')
  returning ${membershipColumns}`;

const change = `
  update memberships membership set tie = coalesce($3, tie), stage = coalesce($4, stage)
  where id = $1 and member_id = $2 and status in ('ACTIVE', 'PAUSED')
  returning ${membershipColumns}`;

// REMOVED stays REMOVED: leaving must not open the way back in.
const leave = `
  update memberships membership set status = 'LEFT', roles = '{}'
  where member_id = $1 and community_id = $2 and status not in ('LEFT', 'REMOVED')
  returning ${membershipColumns}`;

const standing = `
  select ${membershipColumns} from memberships membership where member_id = $1 and community_id = $2`;

/**
 * Makes the viewer a member. Joining again the same way answers the same membership, also when both happen at once; who
 * left may come back, without the roles they had.
 */
export async function joinCommunity(
  context: Context,
  viewer: Viewer,
  input: JoinCommunityInput,
): Promise<MembershipRow> {
  const community = await theCommunity(context, input.communityId);
  if (community.state === 'MERGED') throw merged(community);

  return context.change(async (within) => {
    await queueUp(within, { memberId: viewer.memberId, byId: viewer.memberId });
    const [joined] = await within.query<MembershipRow[]>(join, [
      uuidv7(),
      viewer.memberId,
      community.uuid,
      community.kind,
      input.tie,
      input.stage ?? firstStage(input.tie),
      context.clock(),
    ]);
    if (!joined) return joinedBefore(within, viewer, community, input.tie);
    const membership = membershipFrom(joined);
    await tell(within, [membership]);
    return membership;
  });
}

const firstStage = (tie: MembershipTie): MembershipStage =>
  tie === 'HOME' || tie === 'SECOND_HOME' ? 'NEWCOMER' : 'CANDIDATE';

async function joinedBefore(
  within: EntityManager,
  { memberId }: Viewer,
  community: CommunityRow,
  tie: MembershipTie,
): Promise<MembershipRow> {
  const [found] = await within.query<MembershipRow[]>(standing, [memberId, community.uuid]);
  const membership = membershipFrom(found ?? {});
  if (membership.status === 'REMOVED')
    throw forbidden({
      en: `join ${community.name} again by yourself, since a steward removed you: write to one`,
      fr: `rejoindre ${community.name} de votre propre chef, car une ou un responsable vous en a retiré : écrivez-lui`,
    });
  if (membership.tie === tie) return membership;
  throw conflict(
    {
      en: `You are already in ${community.name}, as ${membership.tie}. To change that use updateMembership.`,
      fr: `Vous êtes déjà membre de ${community.name}, avec le lien ${membership.tie}. Pour le changer, utilisez updateMembership.`,
    },
    'tie',
  );
}

/** Changes what the viewer says of one of their own memberships. */
export async function updateMembership(
  context: Context,
  viewer: Viewer,
  { membershipId, tie, stage }: UpdateMembershipInput,
): Promise<MembershipRow> {
  const uuid = membershipIds.uuid(membershipId, 'membershipId');
  if (!tie && !stage) throw invalid('tie', { en: 'or stage must be given', fr: 'ou stage doit être donné' });
  const membership = await context.memberships.byId.load(membershipId);
  if (!membership) throw notFound({ en: 'membership', fr: 'adhésion' }, membershipId, 'membershipId');
  if (membership.memberId !== viewer.memberId)
    throw forbidden({
      en: 'change the membership of someone else',
      fr: 'changer l’adhésion de quelqu’un d’autre',
    });

  return context.change(async (within) => {
    await queueUp(within, { memberId: viewer.memberId, byId: viewer.memberId });
    const [changed] = await updated(within, change, [uuid, viewer.memberId, tie ?? null, stage ?? null]);
    if (!changed) throw notInForce();
    await tell(within, [changed]);
    return changed;
  });
}

/** Ends the viewer's membership: every one can be left, the last steward's too. Leaving twice answers the same. */
export async function leaveCommunity(
  context: Context,
  viewer: Viewer,
  { communityId }: LeaveCommunityInput,
): Promise<MembershipRow> {
  const community = await theCommunity(context, communityId);
  return context.change(async (within) => {
    await queueUp(within, { memberId: viewer.memberId, byId: viewer.memberId });
    const [left] = await updated(within, leave, [viewer.memberId, community.uuid]);
    if (left) await tell(within, [left]);
    const [found] = left
      ? [left]
      : await within.query<MembershipRow[]>(standing, [viewer.memberId, community.uuid]);
    if (!found)
      throw notFound(
        { en: 'membership of yours in', fr: 'adhésion de votre part à' },
        communityId,
        'communityId',
      );
    return membershipFrom(found);
  });
}

/** TypeORM answers an update or delete with its rows and their number. */
async function updated(within: EntityManager, sql: string, parameters: unknown[]): Promise<MembershipRow[]> {
  const [rows]: [MembershipRow[], number] = await within.query(sql, parameters);
  return rows.map(membershipFrom);
}

async function theCommunity({ communities }: Context, id: string): Promise<CommunityRow> {
  assertCommunityId(id, 'communityId');
  const community = await communities.byId.load(id);
  if (!community) throw notFound({ en: 'community', fr: 'communauté' }, id, 'communityId');
  return community;
}

const merged = ({ name }: CommunityRow): Refusal =>
  conflict(
    {
      en: `${name} went up into another community: join that one.`,
      fr: `${name} a rejoint une autre communauté : c’est elle qu’il faut rejoindre.`,
    },
    'communityId',
  );

const notInForce = (): Refusal =>
  conflict(
    {
      en: 'This membership is not active: join the community again first.',
      fr: 'Cette adhésion n’est pas active : rejoignez d’abord la communauté.',
    },
    'membershipId',
  );
