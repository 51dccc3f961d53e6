import type { DataSource } from 'typeorm';
import { manyByKey, oneByKey } from '../../../kit/loader';
import { prepared } from '../../../kit/prepared';
import { read } from '../../../kit/read';
import type { Viewer } from '../../../kit/viewer';
import type { MemberDocument } from '../documents/document.row';
import { documentFor } from '../field-audiences/field.policy';
import { visibleTo } from '../people/person.policy';
import { type Known, version } from '../skills/known';
import { Values } from '../values';
import { countOfEach } from './count-statements';
import { type Asked, ofEach, type Statement } from './statements';

/** One line of a page: where it stands and what is shown. */
export interface MemberRow {
  readonly id: string;
  readonly key: string | number;
  readonly document: MemberDocument;
  /** Of the lists of skills and professions that the document is of. */
  readonly version: number;
}

/** A line of a page of a scope; a scope without members has one that says only which of its communities there are. */
export type ScopeRow = MemberRow & {
  readonly id: string | null;
  readonly missing: readonly string[] | boolean;
};

interface CommunityMemberRow extends MemberRow {
  readonly community_id: string;
}

/** The guarded door to members: whom the viewer may not see is absent, as if there were none. */
export function memberLoaders(db: DataSource, viewer: Viewer | null, known: Known) {
  async function run<Row extends { readonly version: number }>({ sql, values }: Statement): Promise<Row[]> {
    const rows = await read<Row>(db, sql, values);
    await known.upTo(rows[0]?.version ?? 0);
    return rows;
  }
  const find = async (
    which: (values: Values) => string,
    send = (sql: string) => sql,
  ): Promise<MemberDocument[]> => {
    const values = new Values();
    const where = `${which(values)} and ${visibleTo(viewer, values)}`;
    const sql = `select ${documentFor(viewer)}, ${version} from people p join member_documents d on d.id = p.id where ${where}`;
    const rows = await run<MemberRow>({ sql: send(sql), values: values.list });
    return rows.map((row) => row.document);
  };
  const pages = new Map<string, ReturnType<typeof pagesOf>>();
  const counts = new Map<string, ReturnType<typeof countsOf>>();

  const pagesOf = (asked: Asked) =>
    manyByKey(
      (row: CommunityMemberRow) => row.community_id,
      (ids: readonly string[]) => run<CommunityMemberRow>(ofEach(ids, asked)),
    );
  const countsOf = (asked: Asked) =>
    oneByKey(
      (row: { community_id: string; count: number }) => row.community_id,
      (ids: readonly string[]): Promise<{ community_id: string; count: number }[]> => {
        const { sql, values } = countOfEach(ids, asked);
        return db.query(sql, [...values]);
      },
    );

  return {
    page: (statement: Statement) => run<ScopeRow>(statement),
    byId: oneByKey(
      (member: MemberDocument) => member.id,
      (ids: readonly string[]) =>
        ids.length === 1
          ? find((values) => `p.id = ${values.of(ids[0])}::text`, prepared)
          : find((values) => `p.id = any(${values.of(ids)}::text[])`),
    ),
    byHandle: oneByKey(
      (member: MemberDocument) => member.handle.toLowerCase(),
      (handles: readonly string[]) =>
        find((values) => `lower(p.handle) = any(${values.of(handles)}::text[])`),
    ),
    /** Whoever asks the same page of several communities in one request shares one statement. */
    ofCommunity: (asked: Asked) => kept(pages, asked, pagesOf),
    countOfCommunity: (asked: Asked) => kept(counts, asked, countsOf),
  };
}

function kept<Loader>(all: Map<string, Loader>, asked: Asked, make: (asked: Asked) => Loader): Loader {
  const name = JSON.stringify([asked.fit, asked.order, asked.after, asked.first]);
  const loader = all.get(name) ?? make(asked);
  all.set(name, loader);
  return loader;
}
