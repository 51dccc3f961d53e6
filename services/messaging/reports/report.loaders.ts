import type { DataSource } from 'typeorm';
import { assertFirst, cursorOf, type Page, pageOf } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import { messageIds } from '../ids';
import { timeAndIdIn } from '../list-cursors';
import type { ModerationReason } from '../moderation/deed';
import { isModerator, responsibleFor } from '../moderation/moderation.policy';
import { resolveScope } from '../scope/scope';
import type { ScopeInput } from '../scope/scope.type';
import { viewedAs, viewerValues } from '../threads/thread.policy';

interface Asked {
  readonly first: number;
  readonly after?: string | null;
  readonly scope?: ScopeInput | null;
}

export interface CaseRow {
  readonly messageId: string;
  readonly communityIds: readonly string[];
  readonly text: string;
  readonly count: number;
  readonly reasons: readonly ModerationReason[];
  readonly words: readonly string[];
  readonly firstReportedAt: Date;
}

/** Open reports of messages whose moderation falls to the viewer, without those about themself. $6: communities or null for all. */
const cases = `${viewedAs}, ${responsibleFor(`(
    select coalesce(array_agg(distinct placement.community_id), '{}') from reports report
      join messages message on message.id = report.message_id
      join thread_placements placement on placement.thread_id = message.thread_id
    where report.closed_at is null and ($6::text[] is null or placement.community_id = any($6::text[])))`)},
  open_case as (
    select message.id, message.text, min(report.reported_at) as first_at, count(*)::integer as count,
      array_agg(distinct report.reason order by report.reason) as reasons,
      (array_agg(report.words order by report.reported_at) filter (where report.words <> ''))[1:20] as words,
      array(select placement.community_id from thread_placements placement
        where placement.thread_id = message.thread_id and ${isModerator('placement.community_id')}
          and ($6::text[] is null or placement.community_id = any($6::text[]))
        order by placement.position) as community_ids
    from reports report join messages message on message.id = report.message_id
    where report.closed_at is null and message.author_id <> $1::text
    group by message.id, message.thread_id, message.text
  )`;

/** $7 and $8: the last entry of the page before, $9: how many. */
const PAGE = `${cases}
  select id as "messageId", text, count, reasons, coalesce(words, '{}') as words, first_at as "firstReportedAt", community_ids as "communityIds"
  from open_case
  where cardinality(community_ids) > 0
    and ($7::timestamptz is null or (first_at, id) > ($7::timestamptz, $8::uuid))
  order by first_at, id limit $9`;

const COUNT = `${cases} select count(*)::integer as count from open_case where cardinality(community_ids) > 0`;

/** The guarded door to reports: for whom it falls to look at them. */
export const reportLoaders = (db: DataSource, viewer: Viewer | null) => ({
  async queue(asked: Asked): Promise<Page<CaseRow>> {
    const values = [...timeAndIdIn(asked.after, messageIds, listOfReports), assertFirst(asked.first) + 1];
    const scope = [...viewerValues(viewer), await resolveScope(db, asked.scope)];
    const rows: CaseRow[] = await db.query(PAGE, [...scope, ...values]);
    const found = rows.map((row) => ({ ...row, messageId: messageIds.of(row.messageId) }));
    return pageOf(found, asked, {
      cursor: (one) => cursorOf([one.firstReportedAt.getTime(), one.messageId]),
      node: (one) => one,
      totalCount: async () => {
        const [row]: [{ count: number }] = await db.query(COUNT, scope);
        return row.count;
      },
    });
  },
});

const listOfReports = { en: 'a list of reports', fr: 'une liste de signalements' };
