import type { EntityManager } from 'typeorm';
import { conflict, forbidden, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { changeOrganisation, type Held } from './holding';
import { isSteward, mayPlace, mayUnplace } from './organisation.policy';
import type { OrganisationRow } from './organisation.row';
import type { DecideOrganisationPlacementInput, PlaceOrganisationInput } from './placement-input.type';
import type { PlacementStatus } from './placement-status.type';

/** An organisation in a community, or one that asks to be. */
export interface Placement {
  readonly organisation: OrganisationRow;
  readonly communityId: string;
  readonly status: PlacementStatus;
  readonly askedById: string | null;
  readonly changedAt: Date;
}

export type PlacementRow = Omit<Placement, 'organisation' | 'communityId'>;

/** One that waits counts too, so that there is room for it when it is accepted. */
const mostPlacements = 10;

/** Asking again changes nothing, nor does asking for what has been granted; a steward who asks grants. */
const place = `
  insert into organisation_placements as known (organisation_id, community_id, status, asked_by, changed_at)
  values ($1, $2, $3, $4, $5)
  on conflict on constraint organisation_placements_pkey do update
    set (status, changed_at) = (excluded.status, excluded.changed_at)
    where known.status = 'ASKED' and excluded.status = 'STANDING'
`;
const accept = `update organisation_placements set (status, changed_at) = row ('STANDING', $3)
  where organisation_id = $1 and community_id = $2 and status = 'ASKED'`;
const remove = 'delete from organisation_placements where organisation_id = $1 and community_id = $2';
const one = `select status, asked_by as "askedById", changed_at as "changedAt" from organisation_placements
  where organisation_id = $1 and community_id = $2`;

/** Asks that an organisation may stand in a community; it does at once when the viewer is a steward there. */
export async function placeOrganisation(
  context: Context,
  viewer: Viewer,
  { organisationId, communityId }: PlaceOrganisationInput,
): Promise<Placement | null> {
  await assertOpen(context, communityId);
  const row = await changeOrganisation(context, { viewer, organisationId }, async (within, held) => {
    if (!mayPlace(viewer, held, communityId))
      throw forbidden({ en: 'place this organisation', fr: 'placer cette organisation' }, 'organisationId');
    await assertRoom(within, held, communityId);
    const status: PlacementStatus = isSteward(viewer, communityId) ? 'STANDING' : 'ASKED';
    await within.query(place, [held.uuid, communityId, status, viewer.memberId, context.clock()]);
    return placementOf(within, held, communityId);
  });
  return shown(context, { organisationId, communityId }, row);
}

/** Accepts a request, or turns it down; turning down what stands there already takes it out. */
export async function decideOrganisationPlacement(
  context: Context,
  viewer: Viewer,
  { organisationId, communityId, accept: isAccepted }: DecideOrganisationPlacementInput,
): Promise<Placement | null> {
  if (isAccepted && !isSteward(viewer, communityId)) throw notTheirs();
  const row = await changeOrganisation(context, { viewer, organisationId }, async (within, held) => {
    if (!mayUnplace(viewer, held, communityId)) throw notTheirs();
    if (!(await placementOf(within, held, communityId)))
      throw notFound({ en: 'request to stand in', fr: 'demande pour' }, communityId, 'communityId');
    if (isAccepted) await within.query(accept, [held.uuid, communityId, context.clock()]);
    else await within.query(remove, [held.uuid, communityId]);
    return placementOf(within, held, communityId);
  });
  return shown(context, { organisationId, communityId }, row);
}

const notTheirs = () =>
  forbidden(
    { en: 'decide who stands in this community', fr: 'décider qui figure dans cette communauté' },
    'communityId',
  );

async function shown(
  { organisations }: Context,
  { organisationId, communityId }: PlaceOrganisationInput,
  row: PlacementRow | null,
): Promise<Placement | null> {
  const organisation = await organisations.byId.load(organisationId);
  return row && organisation ? { ...row, organisation, communityId } : null;
}

async function placementOf(
  within: EntityManager,
  { uuid }: Held,
  communityId: string,
): Promise<PlacementRow | null> {
  const [row] = await within.query(one, [uuid, communityId]);
  return row ?? null;
}

async function assertRoom(within: EntityManager, { uuid }: Held, communityId: string): Promise<void> {
  const [{ count }] = await within.query(
    'select count(*)::int as count from organisation_placements where organisation_id = $1 and community_id <> $2',
    [uuid, communityId],
  );
  if (count < mostPlacements) return;
  throw conflict(
    {
      en: `It stands in ${count} communities or asks to; that is the most.`,
      fr: `Elle figure déjà dans ${count} communautés, ou l’a demandé : c’est le maximum.`,
    },
    'communityId',
  );
}

/** Nobody is exposed while a region is being founded: what stood in it would show who is there. */
async function assertOpen({ db }: Context, communityId: string): Promise<void> {
  const [community] = await db.query('select state from communities where id = $1', [communityId]);
  if (!community) throw notFound({ en: 'community', fr: 'communauté' }, communityId, 'communityId');
  if (community.state === 'ACTIVE' || community.state === 'DORMANT') return;
  throw conflict(
    {
      en: 'Organisations cannot stand in this community: it is being founded, or has become part of another.',
      fr: 'Cette communauté n’accueille pas d’organisations : elle est en cours de fondation, ou réunie à une autre.',
    },
    'communityId',
  );
}
