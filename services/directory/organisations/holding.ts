import type { EntityManager } from 'typeorm';
import { notFound, unauthenticated, unavailable } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { organisationIds } from '../ids';

/** An organisation that nobody else changes until this transaction ends. */
export interface Held {
  readonly uuid: string;
  readonly representativeIds: readonly string[];
  readonly communityIds: readonly string[];
}

interface Changing {
  readonly viewer: Viewer;
  readonly organisationId: string;
  /** Somebody else whom the change is about. */
  readonly memberId?: string;
}

const lockPeople =
  'select id, is_erased from people where id = any($1::text[]) order by id for no key update';
const lockOrganisation =
  'select 1 from organisations where id = $1::uuid and closed_at is null for no key update';
/** A statement of its own, since one that waited for a lock still sees the other tables as they were before. */
const holding = `select
  array(select member_id from organisation_representatives where organisation_id = $1::uuid and status = 'ACCEPTED') as "representativeIds",
  array(select community_id from organisation_placements where organisation_id = $1::uuid and status = 'STANDING') as "communityIds"`;

const missing = (id: string) => notFound({ en: 'organisation', fr: 'organisation' }, id, 'organisationId');

/**
 * Changes an organisation, one change at a time. People are locked before it, which is the order of an erasure too: whoever is erased
 * at the same moment either is so already, or takes along what is done here.
 */
export async function changeOrganisation<Answer>(
  context: Context,
  { viewer, organisationId, memberId }: Changing,
  work: (within: EntityManager, held: Held) => Promise<Answer>,
): Promise<Answer> {
  const uuid = organisationIds.uuid(organisationId, 'organisationId');
  const answer = await asPerson(context, viewer, memberId, async (within) => {
    const found = await within.query(lockOrganisation, [uuid]);
    if (found.length === 0) throw missing(organisationId);
    const [held] = await within.query(holding, [uuid]);
    return work(within, { uuid, ...held });
  });
  context.organisations.byId.clear(organisationId);
  return answer;
}

/** Does something in the viewer's name, one thing at a time. */
export async function asPerson<Answer>(
  { db, settle, change }: Context,
  { memberId }: Viewer,
  other: string | undefined,
  work: (within: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  const known = await db.query('select from people where id = $1', [memberId]);
  // Whoever signed up a moment ago may act before identity's feed has told of them.
  if (known.length === 0) await settle();
  return change(async (within) => {
    const people: { id: string; is_erased: boolean }[] = await within.query(lockPeople, [
      other ? [memberId, other] : [memberId],
    ]);
    const isThere = (id: string) => people.some((one) => one.id === id && !one.is_erased);
    if (people.some((one) => one.id === memberId && one.is_erased)) throw unauthenticated();
    if (!isThere(memberId)) throw unavailable();
    if (other && !isThere(other)) throw noMember(other);
    return work(within);
  });
}

/** The same whether there is no such member, they hide, or a block parts them from the viewer. */
export const noMember = (id: string) => notFound({ en: 'member', fr: 'membre' }, id, 'memberId');
