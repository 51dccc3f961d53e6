import type { DataSource } from 'typeorm';
import { manyByKey, oneByKey, perArguments } from '../../../kit/loader';
import { assertFirst, cursorOf, type Page, pageOf } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import { actionIds } from '../ids';
import { timeAndIdIn } from '../list-cursors';
import { isReadable, viewedAs, viewerValues } from '../threads/thread.policy';
import type { ActionRow } from './action.row';
import { actionColumns, actionFrom } from './actions';

interface Asked {
  readonly first: number;
  readonly after?: string | null;
}

/** $6: communities, $7 and $8: the last entry of the page before, $9: how many. */
const OF_COMMUNITIES = `${viewedAs}
  select ${actionColumns('action')}
  from unnest($6::text[]) as wanted (id) cross join lateral (
    select * from moderation_actions action
    where action.community_id = wanted.id
      and ($7::timestamptz is null or (action.at, action.id) < ($7::timestamptz, $8::uuid))
    order by action.at desc, action.id desc limit $9
  ) action
  where ${isReadable('wanted.id')}
  order by wanted.id, action.at desc, action.id desc`;

const COUNT = `${viewedAs}
  select community_id as "communityId", count(*)::integer as count from moderation_actions
  where community_id = any($6::text[]) and ${isReadable('community_id')} group by community_id`;

const IS_LOCAL = `
  select community_id as id, is_local as "isLocal" from community_moderation where community_id = any($1::text[])`;

/** What moderators did in communities that the viewer may read in, and who looks after these. */
export function moderationLoaders(db: DataSource, viewer: Viewer | null) {
  const viewed = viewerValues(viewer);
  const pages = perArguments((asked: Asked) => {
    const values = [...timeAndIdIn(asked.after, actionIds, aLog), assertFirst(asked.first) + 1];
    return manyByKey(
      ({ communityId }: ActionRow) => communityId,
      async (ids: readonly string[]) => {
        const rows: ActionRow[] = await db.query(OF_COMMUNITIES, [...viewed, ids, ...values]);
        return rows.map(actionFrom);
      },
    );
  });
  const counts = oneByKey(
    ({ communityId }: { communityId: string; count: number }) => communityId,
    (ids: readonly string[]) => db.query(COUNT, [...viewed, ids]),
  );

  return {
    isLocal: oneByKey(
      ({ id }: { id: string; isLocal: boolean }) => id,
      (ids: readonly string[]) => db.query(IS_LOCAL, [ids]),
    ),

    async logOfCommunity(id: string, asked: Asked): Promise<Page<ActionRow>> {
      return pageOf(await pages(asked).load(id), asked, {
        cursor: (action) => cursorOf([action.at.getTime(), action.id]),
        node: (action) => action,
        totalCount: async () => (await counts.load(id))?.count ?? 0,
      });
    },
  };
}

const aLog = { en: 'a moderation log', fr: 'un journal de modération' };
