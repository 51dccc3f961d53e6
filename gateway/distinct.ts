import type { ExecutionResult, GraphQLError } from 'graphql';

/**
 * The engine sends one representation for every place an entity stands at, so twenty members of one region ask for it twenty
 * times. Asks for each once, and spreads the answer over the places again.
 */
export function distinct(representations: unknown): {
  asked?: unknown[];
  spread?: (answer: ExecutionResult) => ExecutionResult;
} {
  if (!Array.isArray(representations) || representations.length < 2) return {};
  const places = new Map<string, number>();
  const asked: unknown[] = [];
  const placeOf = representations.map((representation) => {
    const key = JSON.stringify(representation);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, asked.length);
    return asked.push(representation) - 1;
  });
  if (asked.length === representations.length) return {};

  const spread = (answer: ExecutionResult): ExecutionResult => {
    const entities = answer.data?.['_entities'];
    if (!Array.isArray(entities)) return answer;
    const used = new Set<number>();
    const everywhere = placeOf.map((place) => {
      // Each place gets a copy of its own: the engine goes on writing into what it was given.
      const value = used.has(place) ? copyOf(entities[place]) : entities[place];
      used.add(place);
      return value;
    });
    const errors = answer.errors?.map((error) => movedTo(placeOf, error));
    return { ...answer, ...(errors ? { errors } : {}), data: { ...answer.data, _entities: everywhere } };
  };
  return { asked, spread };
}

/** An error below the n-th entity asked for belongs to the first place where that entity stands. */
function movedTo(placeOf: readonly number[], error: GraphQLError): GraphQLError {
  const [root, index, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof index !== 'number') return error;
  return { ...error, path: [root, placeOf.indexOf(index), ...rest] } as unknown as GraphQLError;
}

function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)])) as Value;
}
