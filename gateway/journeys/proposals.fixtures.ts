import type { Journey } from './journey.fixtures';
import { belong } from './people.fixtures';

/** Somebody is a steward and has proposed 25 skills; each of these has proposed one more. All were merged. */
export async function propose(
  journey: Journey,
  memberId: string,
  community: string,
  others: readonly string[],
): Promise<void> {
  const membership = { tie: 'HOME', stage: 'SETTLED', roles: ['STEWARD'], joinedAt: new Date() } as const;
  await belong(journey, [{ ...membership, memberId, communityId: journey.community(community) }]);
  const authors = [...others, ...Array.from({ length: 25 }, () => memberId)].map((author) => `'${author}'`);
  await journey.sqlIn(
    'directory',
    `insert into skill_proposals (id, author_id, name, plain_name, language, category, direction, status, proposed_at, skill_id, decided_at)
     select gen_random_uuid(), author, 'Skill ' || at, 'skill ' || at, 'en', 'SUPPORT', 'SOUGHT', 'MERGED', now(), skill.id, now()
     from unnest(array[${authors.join()}]) with ordinality as one (author, at)
     join (select id, row_number() over (order by slug) as at from skills) skill using (at)`,
  );
}
