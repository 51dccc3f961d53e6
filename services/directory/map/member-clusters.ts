import type { Context } from '../context';
import { readFilter } from '../members/read-filter';
import { assertNoneMissing, readScope } from '../scope/scope';
import { clusters, type Shows } from './cluster-statements';
import type { MemberCluster } from './member-cluster.type';
import type { MemberClustersArgs } from './member-clusters-args.type';
import { readViewport } from './viewport';

type Row = MemberCluster & { readonly count: number | null; readonly missing: readonly string[] };

/**
 * The members of a map's viewport, by the areas they show and by nothing finer: one statement, whatever they are. Names and
 * bounds are found only where they are asked for, since they take as long as the marks.
 */
export async function memberClusters(
  context: Context,
  asked: MemberClustersArgs,
  shows: Shows,
): Promise<MemberCluster[]> {
  const viewport = readViewport(asked.viewport, asked.zoom);
  const scope = readScope(asked.scope);
  const fit = await readFilter(context, asked.filter);
  const { sql, values } = clusters({ viewer: context.viewer, scope, fit, viewport, shows });
  const rows: Row[] = await context.db.query(sql, [...values]);
  assertNoneMissing(rows[0]?.missing ?? []);
  return rows.filter(({ count }) => count !== null);
}
