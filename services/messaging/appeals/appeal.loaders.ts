import type { DataSource } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import { assertFirst, cursorOf, type Page, pageOf } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import { actionIds, appealIds } from '../ids';
import { timeAndIdIn } from '../list-cursors';
import type { ActionRow } from '../moderation/action.row';
import { actionColumns, actionFrom } from '../moderation/actions';
import { responsibleFor } from '../moderation/moderation.policy';
import { viewedAs, viewerValues } from '../threads/thread.policy';
import { mayDecide } from './appeal.policy';
import type { Appeal, AppealDecision } from './appeal.type';

interface Asked {
  readonly first: number;
  readonly after?: string | null;
}

/** An appeal with what it is against. */
export interface CaseRow {
  readonly appeal: Appeal;
  readonly action: ActionRow;
  readonly text: string;
}

type StoredCase = ActionRow & {
  readonly appealId: string;
  readonly actionId: string;
  readonly words: string;
  readonly appealedAt: Date;
  readonly decision: AppealDecision | null;
  readonly answer: string | null;
  readonly decidedAt: Date | null;
  readonly text: string;
};

const columns = `
  appeal.id as "appealId", appeal.action_id as "actionId", appeal.words, appeal.appealed_at as "appealedAt", appeal.decision,
  appeal.decided_words as answer, appeal.decided_at as "decidedAt"`;

/** Of actions, for whom they were done to. $1: who, $2: actions. */
const OF_ACTIONS = `
  select ${columns} from appeals appeal join moderation_actions action on action.id = appeal.action_id
  where action.author_id = $1 and appeal.action_id = any($2::uuid[])`;

const open = `${viewedAs}, ${responsibleFor(`(
    select coalesce(array_agg(distinct action.community_id), '{}')
    from appeals appeal join moderation_actions action on action.id = appeal.action_id where appeal.decision is null)`)}`;

const waiting = `appeals appeal join moderation_actions action on action.id = appeal.action_id
  where appeal.decision is null and ${mayDecide('action')}`;

/** $6 and $7: the last entry of the page before, $8: how many. */
const QUEUE = `${open}
  select ${columns}, ${actionColumns('action')}, coalesce(
    (select coalesce(message.withheld, message.text) from messages message where message.id = action.message_id),
    (select thread.title from threads thread where thread.id = action.thread_id)) as text
  from ${waiting} and ($6::timestamptz is null or (appeal.appealed_at, appeal.id) > ($6::timestamptz, $7::uuid))
  order by appeal.appealed_at, appeal.id limit $8`;

const COUNT = `${open} select count(*)::integer as count from ${waiting}`;

/** $6 and $7: the last entry of the page before, $8: how many. Who is told that nothing was found need not know they were reported. */
const OF_MINE = `${viewedAs}
  select ${actionColumns('action')} from moderation_actions action
  where action.author_id = $1::text and action.deed <> 'DISMISS_REPORTS'
    and ($6::timestamptz is null or (action.at, action.id) < ($6::timestamptz, $7::uuid))
  order by action.at desc, action.id desc limit $8`;

const ONE_OF_MINE = `
  select ${actionColumns('action')} from moderation_actions action where author_id = $1 and id = any($2::uuid[])`;

const COUNT_OF_MINE = `
  select count(*)::integer as count from moderation_actions where author_id = $1 and deed <> 'DISMISS_REPORTS'`;

const appealFrom = ({ appealId, words, appealedAt, decision, answer, decidedAt }: StoredCase): Appeal => ({
  ...{ id: appealIds.of(appealId), words, appealedAt, decision, answer, decidedAt },
});

/** The guarded door to appeals: for whoever made them, and whoever can decide them. */
export function appealLoaders(db: DataSource, viewer: Viewer | null) {
  const viewed = viewerValues(viewer);
  return {
    ofAction: oneByKey(
      ({ actionId }: Appeal & { actionId: string }) => actionId,
      async (ids: readonly string[]) => {
        const rows: StoredCase[] = await db.query(OF_ACTIONS, [
          viewer?.memberId ?? '',
          ids.map((id) => actionIds.uuid(id)),
        ]);
        return rows.map((row) => ({ ...appealFrom(row), actionId: actionIds.of(row.actionId) }));
      },
    ),

    actionOfMine: oneByKey(
      ({ id }: ActionRow) => id,
      async (ids: readonly string[]) => {
        const of = [viewer?.memberId ?? '', ids.map((id) => actionIds.uuid(id))];
        const rows: ActionRow[] = await db.query(ONE_OF_MINE, of);
        return rows.map(actionFrom);
      },
    ),

    async queue(asked: Asked): Promise<Page<CaseRow>> {
      const values = [...timeAndIdIn(asked.after, appealIds, listOfAppeals), assertFirst(asked.first) + 1];
      const rows: StoredCase[] = await db.query(QUEUE, [...viewed, ...values]);
      const cases = rows.map((row) => ({ appeal: appealFrom(row), action: actionFrom(row), text: row.text }));
      return pageOf(cases, asked, {
        cursor: ({ appeal }) => cursorOf([appeal.appealedAt.getTime(), appeal.id]),
        node: (one) => one,
        totalCount: async () => ((await db.query(COUNT, [...viewed])) as [{ count: number }])[0].count,
      });
    },

    async actionsOfMine(asked: Asked): Promise<Page<ActionRow>> {
      const values = [...timeAndIdIn(asked.after, actionIds, listOfActions), assertFirst(asked.first) + 1];
      const rows: ActionRow[] = await db.query(OF_MINE, [...viewed, ...values]);
      return pageOf(rows.map(actionFrom), asked, {
        cursor: (action) => cursorOf([action.at.getTime(), action.id]),
        node: (action) => action,
        totalCount: async () =>
          ((await db.query(COUNT_OF_MINE, [viewer?.memberId ?? ''])) as [{ count: number }])[0].count,
      });
    },
  };
}

const listOfAppeals = { en: 'a list of appeals', fr: 'une liste d’appels' };
const listOfActions = { en: 'a list of what moderators did', fr: 'une liste d’interventions' };
