import { manyByKey } from '../../../kit/loader';
import { assertFirst } from '../../../kit/page';
import type { Context } from '../context';
import type { MemberFilter } from '../members/member-filter.type';
import { readFilter } from '../members/read-filter';
import { assertNoneMissing, readScope } from '../scope/scope';
import type { ScopeInput } from '../scope/scope.type';
import { type FacetName, facets, mostCounted } from './facet-statements';

interface Row {
  readonly facet: FacetName;
  readonly value: string;
  readonly count: number;
  readonly missing: readonly string[];
  readonly version: number;
}

/** The facets of one list; what is asked for of them at once is counted by one statement. */
export type Facets = Awaited<ReturnType<typeof facetsOf>>;

interface Asked {
  readonly scope?: ScopeInput | null;
  readonly filter?: MemberFilter | null;
}

export async function facetsOf(context: Context, asked: Asked) {
  const scope = readScope(asked.scope);
  const fit = await readFilter(context, asked.filter);
  const { db, viewer, known } = context;
  const counts = manyByKey(
    (row: Row) => row.facet,
    async (names: readonly FacetName[]): Promise<Row[]> => {
      const { sql, values } = facets({ viewer, scope, fit }, names);
      const rows: Row[] = await db.query(sql, [...values]);
      assertNoneMissing(rows[0]?.missing ?? []);
      await known.upTo(rows[0]?.version ?? 0);
      return rows;
    },
  );
  const counted = async () => (await counts.load('counted'))[0]?.count ?? 0;
  return {
    counted: async () => Math.min(await counted(), mostCounted),
    isComplete: async () => (await counted()) <= mostCounted,
    /** The most frequent values, each with how many have it. */
    async of(name: FacetName, first: number) {
      assertFirst(first);
      return (await counts.load(name)).slice(0, first);
    },
  };
}
