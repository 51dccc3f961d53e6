import { forbidden, unavailable } from '../../../kit/errors';
import { assertFirst, type Page, type PageArgs, pageOf } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { isSteward } from './organisation.policy';
import { type OrganisationRow, organisationColumns } from './organisation.row';
import type { Placement, PlacementRow } from './placements';
import { positionOf, readPosition } from './position';

const open = `from organisation_placements asked join organisations o on o.id = asked.organisation_id and o.closed_at is null
  where asked.community_id = $1 and asked.status = 'ASKED'`;
const page = `select ${organisationColumns}, asked.status, asked.asked_by as "askedById", asked.changed_at as "changedAt" ${open}
  and ($3::timestamptz is null or (asked.changed_at, asked.organisation_id) > ($3::timestamptz, $4::uuid))
  order by asked.changed_at, asked.organisation_id limit $2`;
const count = `select count(*)::int as count ${open}`;

/** Who asks to stand in a community, the oldest request first. For its stewards alone. */
export async function placementRequestsPage(
  { db, organisations }: Context,
  viewer: Viewer,
  communityId: string,
  { first, after }: PageArgs,
): Promise<Page<Placement>> {
  assertFirst(first);
  const position = readPosition('requests', after);
  if (!isSteward(viewer, communityId)) throw notTheirs(viewer);
  const rows = await organisations.read<OrganisationRow & PlacementRow>(page, [
    communityId,
    first + 1,
    position?.key ?? null,
    position?.id ?? null,
  ]);
  return pageOf(
    rows,
    { first, after: after ?? null },
    {
      cursor: ({ changedAt, id }) => positionOf('requests', changedAt, id),
      node: ({ status, askedById, changedAt, ...organisation }) => ({
        organisation,
        communityId,
        status,
        askedById,
        changedAt,
      }),
      totalCount: async () => (await db.query(count, [communityId]))[0].count,
    },
  );
}

/** What is refused to somebody of whom not all is known is not refused for good. */
function notTheirs({ isPartial }: Viewer) {
  const refusal = forbidden(
    { en: 'see who asks to stand in this community', fr: 'voir qui demande à figurer dans cette communauté' },
    'communityId',
  );
  return isPartial ? unavailable(refusal) : refusal;
}
