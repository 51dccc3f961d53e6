import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from './errors';

/** A document that was looked at once: the tree, and what is wrong with it. */
interface Prepared {
  readonly document?: DocumentNode;
  readonly errors: readonly GraphQLError[];
}

/** Parses and validates each document once. */
export function documentsOf(schema: GraphQLSchema) {
  const seen = new LRUCache<string, Prepared>({ max: 2_000 });
  return (query: string): Prepared => {
    const known = seen.get(query);
    if (known) return known;
    const prepared = prepareNew(schema, query);
    seen.set(query, prepared);
    return prepared;
  };
}

function prepareNew(schema: GraphQLSchema, query: string): Prepared {
  try {
    const document = parse(query, { maxTokens: 20_000 });
    return { document, errors: validate(schema, document, specifiedRules, { maxErrors: 5 }) };
  } catch (error) {
    if (error instanceof GraphQLError && !(error instanceof Refusal)) return { errors: [error] };
    throw error;
  }
}
