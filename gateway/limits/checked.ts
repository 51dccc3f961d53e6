import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../kit/errors';
import { bounds } from './bounds';
import { credentialRule } from './credentials';
import { introspectionRule } from './introspection';
import { most } from './most';
import { overLimit } from './over-limit';
import type { Weights } from './weights';

/** A document that was looked at once, and what came of it: the tree, or what is wrong with it. */
export interface Checked {
  readonly document?: DocumentNode;
  readonly errors: readonly GraphQLError[];
  readonly size: number;
  /** By what tells costs apart (door.ts). */
  readonly costs: LRUCache<string, number>;
  /** The operations of it that have been planned. */
  readonly planned: Set<string>;
}

/** Parses and validates: cheap bounds first, since graphql-js' own rules are slow on documents made to be slow. */
export function checker(schema: GraphQLSchema, weights: Weights, introspection: boolean) {
  const own: ValidationRule[] = [credentialRule(weights), ...(introspection ? [] : [introspectionRule])];
  const steps = [bounds(introspection), specifiedRules, own];

  function faultsOf(document: DocumentNode): readonly GraphQLError[] {
    for (const rules of steps) {
      const errors = validate(schema, document, rules, { maxErrors: most.errors });
      if (errors.length > 0) return errors.slice(0, most.errors).map(withoutSuggestion);
    }
    return [];
  }

  return (query: string): Checked => {
    const rest = {
      size: query.length + 1_000,
      costs: new LRUCache<string, number>({ max: 50 }),
      planned: new Set<string>(),
    };
    try {
      const document = parse(query, { maxTokens: most.tokens });
      const errors = faultsOf(document);
      return errors.length > 0 ? { ...rest, errors } : { ...rest, document, errors };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return {
        ...rest,
        errors: [/tokens. Parsing aborted/.test(error.message) ? overLimit('tokens') : error],
      };
    }
  };
}

/** graphql-js names fields that the caller did not: a way to read a schema word by word. */
function withoutSuggestion(error: GraphQLError): GraphQLError {
  if (error instanceof Refusal) return error;
  return new GraphQLError(error.message.replace(/ Did you mean .*$/s, ''), { nodes: error.nodes ?? null });
}
