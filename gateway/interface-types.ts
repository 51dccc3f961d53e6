import { Kind, parse } from 'graphql';
import type { Executed, GraphRequest } from '../kit/service';

/** The interfaces of a supergraph, by name. */
export function interfacesOf(supergraphSdl: string): ReadonlySet<string> {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  return new Set(
    definitions.flatMap((one) => (one.kind === Kind.INTERFACE_TYPE_DEFINITION ? [one.name.value] : [])),
  );
}

/**
 * Entities without the types that are none. A service that adds to an interface (`@interfaceObject`) takes its name for the type of each
 * entity. The plan asks it for `__typename` all the same where that stands beside a field of its own, and the engine believes
 * the last who said: it would take a Region for a Community, which nothing is, and answer null. It keeps what it knew where nothing is said.
 */
export function withoutInterfaces(
  answer: Executed,
  { query }: GraphRequest,
  interfaces: ReadonlySet<string>,
): Executed {
  const entities: unknown = answer.data?.['_entities'];
  if (!Array.isArray(entities) || !query.includes('__typename')) return answer;
  const cleaned = entities.map((entity) => {
    if (!interfaces.has(entity?.__typename)) return entity;
    const { __typename: _interface, ...rest } = entity;
    return rest;
  });
  return { ...answer, data: { ...answer.data, _entities: cleaned } };
}
