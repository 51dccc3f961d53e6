import type { Trial } from '../attack';
import type { Point } from '../geometry';

const list = `query ($filter: MemberFilter!, $orderBy: MemberOrder!) {
  members(first: 20, filter: $filter, orderBy: $orderBy) { edges { cursor node { id } } } }`;

interface Listed {
  readonly members: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  } | null;
}

/** The target's cursor in the list of those near a point, the nearest first; null if the target is not in it. */
export async function cursorNear(
  { ask, target }: Trial,
  { latitude, longitude }: Point,
  withinKm: number,
): Promise<string | null> {
  const near = { latitude, longitude, withinKm };
  const variables = { filter: { text: target.name, near }, orderBy: 'NEAREST' };
  const { members } = await ask<Listed>(list, variables);
  return members?.edges.find(({ node }) => node.id === target.id)?.cursor ?? null;
}

/** Between what holds and what does not, halved until they are so near to each other. */
export async function boundary(
  holds: number,
  fails: number,
  exactness: number,
  isSo: (value: number) => Promise<boolean>,
): Promise<number> {
  let [inside, outside] = [holds, fails];
  while (Math.abs(outside - inside) > exactness) {
    const middle = (inside + outside) / 2;
    if (await isSo(middle)) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}
