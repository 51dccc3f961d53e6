import type { Viewer } from '../../../kit/viewer';
import { chordOf, cubeOf, type Point } from '../people/earth';
import type { Values } from '../values';
import type { Fit } from './fit';
import type { MemberOrder } from './member-order.type';
import { relevance } from './relevance';

const mostRanked = 2_000;

/** Nearness is told in these steps, in km; within one the newest come first. */
const bands = [2, 8, 15, 25, 50, 100, 200];

interface Ranked {
  readonly viewer: Viewer | null;
  readonly order: MemberOrder;
  readonly fit: Fit;
}

/**
 * Those who are put in order, `id` and `key`, out of `people p`; null for an order that an index has. Of very many who fit only some are
 * ranked, since each of them has to be looked at: of a text the newest, of a point the nearest.
 */
export function candidates({ viewer, order, fit }: Ranked, values: Values, from: string): string | null {
  if (order === 'RELEVANCE' && fit.text)
    return `select p.id, ${relevance(fit.text, viewer, values)} as key ${from}
      order by p.joined_at desc, p.id desc limit ${mostRanked}`;
  if (order === 'NEAREST' && fit.near)
    return `select p.id, ${nearness(fit.near, values)} as key ${from}
      order by p.position <-> ${values.of(cubeOf(fit.near))}::cube, p.joined_at desc, p.id desc limit ${mostRanked}`;
  return null;
}

/** Band and time of joining in one number: milliseconds since 1970 are fewer than 10^13 until 2286. */
function nearness(near: Point, values: Values): string {
  const chords = `${values.of(bands.map(chordOf))}::float8[]`;
  return `(width_bucket(p.position <-> ${values.of(cubeOf(near))}::cube, ${chords}) * 1e13::float8
    - round(extract(epoch from p.joined_at)::float8 * 1000))`;
}
