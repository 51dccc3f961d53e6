import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
} from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { invalid } from '../../kit/errors';
import { most } from './most';
import type { Weights } from './weights';

const assumedLength = 10;
const mutationCost = 10;
/** From memory, whatever is asked of it. */
const introspectionCost = 100;
const longestPage = 100;

/** The entries of a page are counted where the page is asked for, by its `first`. */
const isPage = (typeName: string, fieldName: string) =>
  typeName.endsWith('Connection') && (fieldName === 'nodes' || fieldName === 'edges');

function assertPageSize(name: string, size: unknown): void {
  if (typeof size !== 'number' || (size >= 1 && size <= longestPage)) return;
  throw invalid(name, {
    en: `must be from 1 to ${longestPage}, not ${size}`,
    fr: `doit être compris entre 1 et ${longestPage}, et non ${size}`,
  });
}

interface Costed {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What an operation may cost at most: every list as long as its `first` allows, variables and defaults seen.
 * Throws BAD_USER_INPUT for a page size out of bounds, wherever it came from.
 */
export function costOf(schema: GraphQLSchema, weights: Weights): (costed: Costed) => number {
  function estimate({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
    if (field.name.startsWith('__')) return field.name === '__typename' ? 0 : introspectionCost;
    const weight = weights.get(`${type.name}.${field.name}`);
    const sizes = ['first', ...(weight?.slicingArguments ?? [])].flatMap((name) => {
      if (typeof args[name] !== 'number') return [];
      assertPageSize(name, args[name]);
      return [args[name] as number];
    });
    const isLeaf = isLeafType(getNamedType(field.type));
    const own = weight?.cost ?? (type.name === 'Mutation' ? mutationCost : Number(!isLeaf));
    const isPlainList = isListType(getNullableType(field.type)) && !isPage(type.name, field.name);
    const listed = Array.isArray(args['ids']) ? args['ids'].length : undefined;
    const length =
      sizes.length > 0
        ? Math.max(...sizes)
        : isPlainList
          ? (weight?.assumedSize ?? listed ?? assumedLength)
          : 1;
    return own + length * childComplexity;
  }

  return ({ document, operationName, variables }) =>
    getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      ...(operationName ? { operationName } : {}),
      estimators: [estimate],
      maxQueryNodes: most.selections + 1,
    });
}
