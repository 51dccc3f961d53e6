import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  isObjectType,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { defaultsOf } from './defaults';

/** A query that graphql-jit made into a function. */
export interface Compiled {
  query(
    context: unknown,
    variables: Readonly<Record<string, unknown>>,
  ): ExecutionResult | Promise<ExecutionResult>;
  /** Writes one of its results as JSON. */
  stringify(result: ExecutionResult): string;
}

/** graphql-jit writes values into its code and puts in numbers and dates where a text of theirs stands: a caller's text could be code. */
const marks = '__MAGIC_';

/** A query that came so often is compiled: whoever sends ever new ones has nothing made for them. */
const compiledAfter = 2;
/** One that was forgotten since has to come as often again, so that more queries than are kept do not spend their time being made. */
const againAfter = 50;
const mostCompiled = 500;

/** Of each document its operations, by name; null for one that cannot be compiled. */
type Made = Map<string | undefined, Compiled | null>;

/** Compiles what is worth it; null for the rest. */
export function compiledOf(schema: GraphQLSchema) {
  const compile = compilerOf(schema);
  const waits = new WeakMap<DocumentNode, number>();
  const all = new LRUCache<DocumentNode, Made>({ max: mostCompiled });

  function isWorthIt(document: DocumentNode): boolean {
    const left = waits.get(document) ?? compiledAfter;
    waits.set(document, left > 0 ? left - 1 : againAfter);
    return left === 0;
  }

  return (document: DocumentNode, operationName: string | undefined): Compiled | null => {
    const made: Made = all.get(document) ?? new Map();
    const known = made.get(operationName);
    if (known !== undefined || !isWorthIt(document)) return known ?? null;
    const compiled = compile(document, operationName);
    all.set(document, made.set(operationName, compiled));
    return compiled;
  };
}

/**
 * Compiles those queries of which graphql-jit's answer is known to be graphql-js' own, to the byte; null for the others. Only answers
 * without errors count: with errors, ask graphql-js again.
 */
function compilerOf(schema: GraphQLSchema) {
  awaitObjects(schema);
  return (document: DocumentNode, operationName: string | undefined): Compiled | null => {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'query' || !isPlain(document)) return null;
    const withDefaults = defaultsOf(schema, operation); // Its own way with variables forgets some, and has no end for others.
    if (!withDefaults) return null;
    const make = (customJSONSerializer: boolean): Compiled | null => {
      const options = { disablingCapturingStackErrors: true, customJSONSerializer };
      const compiled = compileQuery(schema, document as never, operationName ?? '', options);
      if (!isCompiledQuery(compiled)) return null;
      const { query, stringify } = compiled;
      return { query: (context, variables) => query(undefined, context, withDefaults(variables)), stringify };
    };
    return make(true) ?? make(false); // Its own writer knows no scalars but GraphQL's.
  };
}

/** Without directives, names that are special in JavaScript or GraphQL, and the marks. */
function isPlain(document: DocumentNode): boolean {
  let plain = true;
  const not = () => {
    plain = false;
  };
  visit(document, {
    Directive: not,
    Field({ name, alias }) {
      if (alias?.value.startsWith('__') || (name.value.startsWith('__') && name.value !== '__typename'))
        not();
    },
    StringValue({ value }) {
      if (value.includes(marks)) not();
    },
  });
  return plain;
}

/** graphql-jit takes what stands in an object for what it is, even a promise of it: with this check that is an error. */
function awaitObjects(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__')) type.isTypeOf ??= isThere;
  }
}

const isThere = (value: unknown) =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then !== 'function';
