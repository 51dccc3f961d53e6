import type { Attack, Trial } from '../attack';
import { moved, type Point } from '../geometry';
import { somewhere } from '../homes';
import { world } from './marks';

const counts = `query ($filter: MemberFilter!, $viewport: ViewportInput!) {
  members(first: 100, filter: $filter) { totalCount nodes { id } pageInfo { hasNextPage } }
  memberFacets(filter: $filter) { counted }
  memberClusters(viewport: $viewport, zoom: 0, filter: $filter) { count } }`;

interface Counts {
  readonly members: {
    readonly totalCount: number;
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  } | null;
  readonly memberFacets: { readonly counted: number } | null;
  readonly memberClusters: readonly { readonly count: number }[] | null;
}

interface Circle {
  readonly center: Point;
  readonly withinKm: number;
}

/** Looks for counts that are higher than the list is long: somebody hidden is in there. Then in smaller and smaller circles. */
export const countDifferencing: Attack = {
  name: 'count differencing',
  async run(trial) {
    const only =
      trial.random() < 0.5
        ? { text: trial.target.name }
        : { joinedSince: trial.target.joinedAt.toISOString() };
    let circle: Circle | null = { center: somewhere(trial.random), withinKm: 500 };
    if (!(await hasMore(trial, circle, only))) return null;
    while (circle && circle.withinKm > 1) circle = await firstWithMore(trial, circle, only);
    return circle?.center ?? null;
  },
};

async function hasMore({ ask }: Trial, { center, withinKm }: Circle, only: object): Promise<boolean> {
  const { latitude, longitude } = center;
  const filter = { ...only, near: { latitude, longitude, withinKm } };
  const { members, memberFacets, memberClusters } = await ask<Counts>(counts, { filter, viewport: world });
  if (!members || members.pageInfo.hasNextPage) return false;
  const onMap = (memberClusters ?? []).reduce((sum, { count }) => sum + count, 0);
  return Math.max(members.totalCount, memberFacets?.counted ?? 0, onMap) > members.nodes.length;
}

/** Seven circles of half the size cover one. */
async function firstWithMore(
  trial: Trial,
  { center, withinKm }: Circle,
  only: object,
): Promise<Circle | null> {
  const half = Math.max(1, Math.ceil(withinKm / 2));
  const around = [0, 60, 120, 180, 240, 300].map((bearing) =>
    moved(center, bearing, (withinKm * Math.sqrt(3)) / 2),
  );
  for (const one of [center, ...around]) {
    const smaller = { center: one, withinKm: half };
    if (await hasMore(trial, smaller, only)) return smaller;
  }
  return null;
}
