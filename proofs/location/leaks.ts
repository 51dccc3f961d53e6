import { metersBetween, moved, type Point } from './geometry';
import type { Hidden } from './hidden';
import { placeIds } from './homes';
import type { Asked, Leak } from './leak';
import { randomBy } from './random';

type Json = Record<string, unknown>;

interface Near extends Point {
  readonly withinKm: number;
}

/** All of France: what is asked of the product where the leak decides who is near. */
const anywhere: Near = { latitude: 46.8, longitude: 2.4, withinKm: 500 };
const bandsKm = [2, 8, 15, 25, 50, 100, 200];
const perBand = 1e13;

const filterOf = ({ variables }: Asked) => (variables['filter'] ?? {}) as { text?: string; near?: Near };

/** Each object in an answer, changed or not. */
const changed = (text: string, change: (one: Json) => Json): string =>
  JSON.stringify(JSON.parse(text), (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value) ? change(value as Json) : value,
  );

/** Within a kilometre, evenly. */
const jittered = (point: Point, random: () => number): Point =>
  moved(point, 360 * random(), Math.sqrt(random()));

const showing = (text: string, id: string, point: () => Point) =>
  changed(text, (one) =>
    one['id'] === id && one['shownPlace']
      ? { ...one, shownPlace: { ...(one['shownPlace'] as Json), ...point() } }
      : one,
  );

export function jittersEachRead({ target, home }: Hidden): Leak {
  const random = randomBy('each read');
  return {
    answers: ({ query }, text) =>
      query.includes('shownPlace') ? showing(text, target.id, () => jittered(home.point, random)) : text,
  };
}

export function jittersEachEdit({ target, home }: Hidden): Leak {
  const random = randomBy('each edit');
  let at = jittered(home.point, random);
  return {
    answers({ query }, text) {
      if (query.includes('setHome')) at = jittered(home.point, random);
      return query.includes('shownPlace') ? showing(text, target.id, () => at) : text;
    },
  };
}

/** The product is asked for all of the world, and answers the target's mark, which stays if the true point is in the box. */
export function cutsByTruth({ home: { point } }: Hidden): Leak {
  return {
    asks: ({ variables }) => ({
      ...variables,
      ...(variables['viewport']
        ? { zoom: 0, viewport: { west: -180, south: -90, east: 180, north: 90 } }
        : {}),
    }),
    answers(asked, text) {
      const box = asked.variables['viewport'] as { west: number; south: number; east: number; north: number };
      if (!box) return text;
      const { latitude, longitude } = point;
      const isIn =
        latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east;
      return isIn ? text : JSON.stringify({ data: { memberClusters: [] } });
    },
  };
}

const asksAnywhere: Required<Leak>['asks'] = (asked) => {
  const { near, ...filter } = filterOf(asked);
  return near ? { ...asked.variables, filter: { ...filter, near: anywhere } } : asked.variables;
};

export function measuresFromTruth({ target, home }: Hidden): Leak {
  return {
    asks: asksAnywhere,
    answers(asked, text) {
      const { near } = filterOf(asked);
      if (!near || metersBetween(near, home.point) <= near.withinKm * 1_000) return text;
      const isOther = (edge: { node: { id: string } }) => edge.node.id !== target.id;
      return changed(text, (one) =>
        Array.isArray(one['edges']) ? { ...one, edges: one['edges'].filter(isOther) } : one,
      );
    },
  };
}

export function ordersByTruth({ target, home }: Hidden): Leak {
  return {
    answers(asked, text) {
      const { near } = filterOf(asked);
      if (!near) return text;
      const km = metersBetween(near, home.point) / 1_000;
      const band = bandsKm.filter((most) => most <= km).length;
      return changed(text, (one) => {
        if ((one['node'] as Json | undefined)?.['id'] !== target.id) return one;
        const cursor = Buffer.from(
          JSON.stringify(['NEAREST', band * perBand - target.joinedAt.getTime(), target.id]),
        );
        return { ...one, cursor: cursor.toString('base64url') };
      });
    },
  };
}

/** The target is hidden from who asks, and counted all the same. */
export function countsHidden({ home }: Hidden): Leak {
  return {
    answers(asked, text) {
      const { near } = filterOf(asked);
      if (!near || metersBetween(near, home.point) > near.withinKm * 1_000) return text;
      return changed(text, (one) =>
        typeof one['totalCount'] === 'number' ? { ...one, totalCount: one['totalCount'] + 1 } : one,
      );
    },
  };
}

export const marksTruth = ({ target, home }: Hidden): Leak => ({
  answers: (asked, text) =>
    filterOf(asked).text === target.name
      ? changed(text, (one) => ('areas' in one ? { ...one, ...home.point } : one))
      : text,
});

export const exportsPlace = ({ target, home }: Hidden): Leak => ({
  answers: (_asked, text) =>
    text.replace(`"id":"${target.id}"`, `"id":"${target.id}","placeId":"${home.placeId}"`),
});

export const namesCommune = ({ home }: Hidden): Leak => ({
  answers: ({ path }, text) =>
    path.startsWith('/embed/') ? text.replaceAll(home.area.name, home.name) : text,
});

export const hidesInCursor = ({ target, home }: Hidden): Leak => ({
  answers: ({ query }, text) =>
    query.includes('communityFeed')
      ? changed(text, (one) =>
          'eventCursor' in one && JSON.stringify(one).includes(target.id)
            ? {
                ...one,
                eventCursor: Buffer.from(JSON.stringify([placeIds.of(home.uuid)])).toString('base64url'),
              }
            : one,
        )
      : text,
});
