import { assertFirst, type Page, type PageArgs, pageOf } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { type OrganisationRow, organisationColumns } from './organisation.row';
import { positionOf, readPosition } from './position';
import { lapsedAt } from './representing';

export interface Invite {
  readonly organisation: OrganisationRow;
  readonly invitedById: string | null;
  readonly invitedAt: Date;
}

const open = `from organisation_representatives own join organisations o on o.id = own.organisation_id and o.closed_at is null
  where own.member_id = $1 and own.status = 'INVITED' and own.changed_at > $2
    and (own.invited_by is null or own.invited_by <> all($3::text[]))`;
const page = `select ${organisationColumns}, own.invited_by as "invitedById", own.changed_at as "invitedAt" ${open}
  and ($5::timestamptz is null or (own.changed_at, own.organisation_id) < ($5::timestamptz, $6::uuid))
  order by own.changed_at desc, own.organisation_id desc limit $4`;
const count = `select count(*)::int as count ${open}`;

/** What the viewer is invited to represent, the latest first; not by whom a block parts them from. */
export async function invitesPage(
  { db, clock, organisations }: Context,
  { memberId, blocked }: Viewer,
  { first, after }: PageArgs,
): Promise<Page<Invite>> {
  const values = [memberId, lapsedAt(clock()), blocked];
  const position = readPosition('invites', after);
  const rows = await organisations.read<OrganisationRow & Omit<Invite, 'organisation'>>(page, [
    ...values,
    assertFirst(first) + 1,
    position?.key ?? null,
    position?.id ?? null,
  ]);
  return pageOf(
    rows,
    { first, after: after ?? null },
    {
      cursor: ({ invitedAt, id }) => positionOf('invites', invitedAt, id),
      node: (row) => ({ organisation: row, invitedById: row.invitedById, invitedAt: row.invitedAt }),
      totalCount: async () => (await db.query(count, values))[0].count,
    },
  );
}
