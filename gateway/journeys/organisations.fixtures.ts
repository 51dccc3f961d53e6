import { within } from '../../kit/testing/within';
import { openDirectoryDatabase } from '../../services/directory/database';
import { type SeedOrganisation, seedOrganisations } from '../../services/directory/organisations/seeding';
import type { Journey } from './journey.fixtures';

const enteredAt = new Date('2026-03-01T09:00:00Z');

const enter = (journey: Journey, organisations: readonly SeedOrganisation[]): Promise<void> =>
  within(openDirectoryDatabase(journey.urls['directory'] ?? ''), (db) =>
    seedOrganisations(db, organisations),
  );

/** An organisation in the Perche and in a circle that all of them represent. Answers its id. */
export async function represent(journey: Journey, representativeIds: readonly string[]): Promise<string> {
  const communityIds = ['perche', 'ux'].map(journey.community);
  const names = { slug: 'the-cast', name: 'The cast' };
  await enter(journey, [
    { ...names, kind: 'ASSOCIATION', representativeIds, communityIds, createdAt: enteredAt },
  ]);
  const { data } = await journey.post<{ organisation: { id: string } }>({
    query: '{ organisation(slug: "the-cast") { id } }',
  });
  return data.organisation.id;
}

/**
 * One organisation for each of these members, in the Perche and in a circle; as many that ask to stand there, and to be represented by
 * somebody.
 */
export async function organise(journey: Journey, members: readonly string[], askedId: string): Promise<void> {
  const communityIds = ['perche', 'ux'].map(journey.community);
  const entered = members.map((memberId, at) => ({
    slug: `organisation-${at}`,
    name: `Organisation ${at}`,
    kind: 'COMPANY' as const,
    summary: `A summary of number ${at}.`,
    representativeIds: [memberId],
    createdAt: enteredAt,
  }));
  await enter(
    journey,
    entered.flatMap((one) => [
      { ...one, communityIds },
      { ...one, slug: `asking-${one.slug}`, name: `Asking ${one.name}`, communityIds: [] },
    ]),
  );
  await journey.sqlIn(
    'directory',
    `with asking as (
      select r.organisation_id, r.member_id from organisations o join organisation_representatives r on r.organisation_id = o.id
      where o.slug like 'asking-%'
    ), placed as (
      insert into organisation_placements (organisation_id, community_id, status, asked_by, changed_at)
      select organisation_id, '${communityIds[0]}', 'ASKED', member_id, now() from asking
    )
    insert into organisation_representatives (organisation_id, member_id, status, invited_by, changed_at)
    select organisation_id, '${askedId}', 'INVITED', member_id, now() from asking`,
  );
}
