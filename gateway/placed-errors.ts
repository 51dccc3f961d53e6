import type { ExecutionResult, GraphQLFormattedError } from 'graphql';

type Path = readonly (string | number)[];

/**
 * Errors at the places that failed. An error leaves a null, but the engine tells of some elsewhere. It takes the n-th entity it asked for
 * for the n-th of the list, though of a list of Regions and Circles it may ask for the Regions alone: such an error belongs to a null of
 * the same list. And where Regions are asked for one field that another service adds to every Community, and Circles for another,
 * its plan asks for both of each, and drops the data that is too much: an error of that is too much as well. So is one below a null that no
 * error made: `isCarried` says whether a null at the end of a path comes up to the place before its last parts.
 */
export function placed(
  errors: readonly GraphQLFormattedError[],
  data: ExecutionResult['data'],
  isCarried: (path: Path, below: number) => boolean,
): GraphQLFormattedError[] {
  function isThere(path: Path): boolean {
    if (!data || path.includes(everywhere)) return true;
    const below = belowNull(data, path);
    return below === 0 || (below !== null && isCarried(path, below));
  }

  const taken = new Set(errors.map(({ path }) => path && isThere(path) && keyOf(path)));
  return errors.flatMap((error) => {
    const { path } = error;
    if (!path || isThere(path)) return [error];
    const free = nullsLike(data, path).find((one) => isThere(one) && !taken.has(keyOf(one)));
    if (!free) return [];
    taken.add(keyOf(free));
    return [{ ...error, path: free }];
  });
}

/** How the engine tells of what failed at all places of a list. */
const everywhere = '@';

const keyOf = (path: Path) => JSON.stringify(path);

/** How many parts of a path are beyond the null that it leads to; null if it leads to none. */
function belowNull(data: unknown, path: Path): number | null {
  let at = data;
  for (const [depth, part] of path.entries()) {
    if (at === null) return path.length - depth;
    if (typeof at !== 'object' || !Object.hasOwn(at as object, part)) return null;
    at = (at as Record<string | number, unknown>)[part];
  }
  return at === null ? 0 : null;
}

/** All nulls to which a path leads whatever places of its lists are taken. */
const nullsLike = (data: unknown, path: Path): Path[] =>
  placesOf(data, path, (part, at) => (Array.isArray(at) ? [...at.keys()] : [part]));

type Ways = (part: string | number, at: object) => (string | number)[];

function placesOf(at: unknown, path: Path, ways: Ways, behind: Path = []): Path[] {
  if (at === null) return [[...behind, ...path]];
  const [part, ...rest] = path;
  if (part === undefined || typeof at !== 'object') return [];
  return ways(part, at)
    .filter((way) => Object.hasOwn(at as object, way))
    .flatMap((way) => placesOf((at as Record<string | number, unknown>)[way], rest, ways, [...behind, way]));
}
