import DataLoader from 'dataloader';

type Find<Key extends string, Row> = (keys: readonly Key[]) => Promise<readonly Row[]>;

const rowsFor =
  <Key extends string, Row>(keyOf: (row: Row) => Key, find: Find<Key, Row>) =>
  async (keys: readonly Key[]): Promise<(Row | null)[]> => {
    const rows = new Map((await find([...new Set(keys)])).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  };

/** One row for each key, or null. Order and misses are handled here, once. */
export function oneByKey<Key extends string, Row>(
  keyOf: (row: Row) => Key,
  find: Find<Key, Row>,
): DataLoader<Key, Row | null> {
  return new DataLoader(rowsFor(keyOf, find));
}

/**
 * As `oneByKey`, for all requests of this process together: whatever they ask for in one turn of its loop is one statement, and nothing is
 * kept for the next. For what every viewer sees alike.
 */
export function oneForAll<Key extends string, Row>(
  keyOf: (row: Row) => Key,
  find: Find<Key, Row>,
): DataLoader<Key, Row | null> {
  return new DataLoader(rowsFor(keyOf, find), { cache: false, batchScheduleFn: setImmediate });
}

/** The rows of each key, in the order `find` gave them; none is an empty list. */
export function manyByKey<Key extends string, Row>(
  keyOf: (row: Row) => Key,
  find: Find<Key, Row>,
): DataLoader<Key, readonly Row[]> {
  return new DataLoader(async (keys) => {
    const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
    for (const row of await find(keys)) groups.get(keyOf(row))?.push(row);
    return keys.map((key) => groups.get(key) ?? []);
  });
}

/** One loader for each set of arguments, so that many parents asked with the same ones share its statement. */
export function perArguments<Arguments, Loader>(
  make: (given: Arguments) => Loader,
): (given: Arguments) => Loader {
  const made = new Map<string, Loader>();
  return (given) => {
    const key = JSON.stringify(given) ?? '';
    const loader = made.get(key) ?? make(given);
    made.set(key, loader);
    return loader;
  };
}
