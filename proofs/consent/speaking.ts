import type { DataSource } from 'typeorm';
import type { EmbedField } from '../../services/directory/embeds/embed-field.type';
import { seedFieldAudiences } from '../../services/directory/field-audiences/seeding';
import { seedOrganisations } from '../../services/directory/organisations/seeding';
import { seedProfiles } from '../../services/directory/profiles/seeding';
import { importProfessions, importSkills } from '../../services/directory/skills/skills';
import { seedThreads } from '../../services/messaging/threads/seeding';
import { markOf } from './marks';
import type { Member, Network } from './network';
import { organisationOf, profileOf, sought, threadOf } from './sayings';
import type { Settler } from './settling';

/** The id of a network's region, or of a community elsewhere. */
export type PlaceOf = (isHere: boolean, network: Network) => string;

/** What all say of themselves, and who may see it. */
export async function speak(db: DataSource, settlers: readonly Settler[]): Promise<void> {
  const named = (mark: string) => ({ slug: mark, name: { fr: mark, en: mark } });
  const skills = [sought, ...settlers.map(({ member }) => markOf('SKILLS', member.number))];
  await importSkills(
    db,
    skills.map((mark) => ({ ...named(mark), category: 'DEVELOPMENT' as const })),
  );
  await importProfessions(
    db,
    settlers.map(({ member }) => named(markOf('PROFESSIONS', member.number))),
  );
  await seedProfiles(
    db,
    settlers.map(({ id, member }) => profileOf(id, member)),
  );
  await seedFieldAudiences(
    db,
    settlers.map(({ id, member }) => ({
      ...{ memberId: id, default: 'EVERYONE' as const },
      chosen: Object.fromEntries(member.kept.map((field) => [field, 'MEMBERS' as const])),
    })),
  );
}

export const consentsOf = (
  settlers: readonly Settler[],
  partnerId: string,
  fieldsOf: (member: Member) => readonly EmbedField[],
) =>
  settlers
    .filter(({ member }) => fieldsOf(member).length > 0)
    .map(({ id, member }) => ({
      ...{ memberId: id, partnerId, fields: fieldsOf(member) },
      grantedAt: new Date(Date.UTC(2026, 6, 1) + member.number * 1_000),
    }));

export const represent = (db: DataSource, settlers: readonly Settler[], placeOf: PlaceOf): Promise<void> =>
  seedOrganisations(
    db,
    settlers.flatMap(({ id, member, network }) =>
      member.represents === null
        ? []
        : [organisationOf(id, member, placeOf(member.represents === 'HERE', network))],
    ),
  );

/** Threads where they stand, and some hidden there as their moderators do. */
export async function converse(
  db: DataSource,
  settlers: readonly Settler[],
  placeOf: PlaceOf,
): Promise<void> {
  const starters = settlers.filter(({ member }) => member.thread !== null);
  await seedThreads(
    db,
    starters.map(({ id, member, network }) => {
      const [beside = member] = network.members.filter((one) => one !== member);
      return threadOf(id, member, placeOf(member.thread !== 'ELSEWHERE', network), beside);
    }),
  );
  const hidden = starters.filter(({ member }) => member.thread === 'HIDDEN').map(({ id }) => id);
  await db.query(
    `with hidden as (
       update thread_placements set state = 'HIDDEN' from threads
       where threads.id = thread_id and author_id = any($1::text[]) returning thread_id
     ) update threads set shown_in = '{}' where id in (select thread_id from hidden)`,
    [hidden],
  );
}
