import type { DataSource } from 'typeorm';
import { manyByKey, oneByKey, perArguments } from '../../../kit/loader';
import { assertFirst, cursorOf, type Page, pageOf } from '../../../kit/page';
import { messageIds } from '../ids';
import { numberIn } from '../list-cursors';

interface Asked {
  readonly first: number;
  readonly after?: string | null;
}

export interface EditRow {
  readonly messageId: string;
  readonly number: number;
  readonly text: string;
  readonly language: string;
  readonly writtenAt: Date;
}

/** $1: message uuids, $2: the number before which the page begins, $3: how many. */
const OF_MESSAGES = `
  select edit.message_id as "messageId", edit.number, edit.text, edit.language, edit.written_at as "writtenAt"
  from unnest($1::uuid[]) as wanted (id) cross join lateral (
    select edit.* from message_edits edit join messages message on message.id = edit.message_id
    where edit.message_id = wanted.id and edit.number < $2::integer and message.removed_at is null
    order by edit.number desc limit $3
  ) edit
  order by edit.message_id, edit.number desc`;

const COUNT = `
  select edit.message_id as "messageId", count(*)::integer as count
  from message_edits edit join messages message on message.id = edit.message_id
  where edit.message_id = any($1::uuid[]) and message.removed_at is null group by edit.message_id`;

const beyond = 2 ** 31 - 1;

/** How messages read before, for messages the viewer may read. */
export function editLoaders(db: DataSource) {
  const uuids = (ids: readonly string[]) => ids.map((id) => messageIds.uuid(id));
  const pages = perArguments((asked: Asked) => {
    const values = [numberIn(asked.after, 1, listOfEdits) ?? beyond, assertFirst(asked.first) + 1];
    return manyByKey(
      ({ messageId }: EditRow) => messageIds.of(messageId),
      (ids: readonly string[]) => db.query(OF_MESSAGES, [uuids(ids), ...values]),
    );
  });
  const counts = oneByKey(
    ({ messageId }: { messageId: string; count: number }) => messageIds.of(messageId),
    (ids: readonly string[]) => db.query(COUNT, [uuids(ids)]),
  );

  return {
    async pageOfMessage(id: string, asked: Asked): Promise<Page<EditRow>> {
      return pageOf(await pages(asked).load(id), asked, {
        cursor: ({ number }) => cursorOf([number]),
        node: (edit) => edit,
        totalCount: async () => (await counts.load(id))?.count ?? 0,
      });
    },
  };
}

const listOfEdits = { en: 'a list of edits', fr: 'une liste de modifications' };
