import type { DataSource, EntityManager } from 'typeorm';
import type { FeedEvent, FeedPage } from '../../../kit/feed';
import { type Follower, follow } from '../../../kit/follow';
import type { Around } from '../../../kit/service';
import { eraseMember } from '../leaving/erasing';

interface MemberState {
  readonly id: string;
  readonly audience: string;
  readonly isErased: boolean;
}

/** Of each member the last word only: one statement cannot touch a row twice. */
function lastOfEach(events: readonly FeedEvent[]): MemberState[] {
  const members = events
    .filter(({ kind }) => kind === 'member')
    .map(({ state }) => state as unknown as MemberState);
  return [...new Map(members.map((member) => [member.id, member])).values()];
}

async function apply(within: EntityManager, events: readonly FeedEvent[]): Promise<void> {
  const members = lastOfEach(events);
  const kept = members.filter(({ isErased }) => !isErased);
  const erased = members.filter(({ isErased }) => isErased).map(({ id }) => id);
  await within.query(
    `insert into people (id, audience) select * from unnest($1::text[], $2::text[])
     on conflict on constraint people_pkey do update set audience = excluded.audience`,
    [kept.map(({ id }) => id), kept.map(({ audience }) => audience)],
  );
  for (const id of erased) await eraseMember(within, id);
}

/** Keeps `people` in step with identity's feed: who is there, and who may see them. */
export const followPeople = (db: DataSource, { links, hint, log }: Around): Follower =>
  follow({
    db,
    log,
    hint,
    service: 'identity',
    read: async (input) => {
      const identity = links['identity'];
      if (!identity) throw new Error('regions was given no way to identity.');
      return (await identity.call('feed', input)) as FeedPage;
    },
    apply,
  });
