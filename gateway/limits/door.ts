import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../kit/errors';
import { withoutConstantConditions } from '../constant-conditions';
import { type Checked, checker } from './checked';
import { costOf } from './cost';
import { most } from './most';
import { overLimit } from './over-limit';
import { PlanningBudget } from './planning-budget';
import { Refused } from './refused';
import { weightsOf } from './weights';

/** One operation as a client sent it, over HTTP or a socket. */
export interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

export interface Admitted {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the schema takes them, defaults filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly cost: number;
  /** Its plan was never made yet: whoever makes it reports what that took to `planned`. */
  readonly isNew: boolean;
}

export interface Door {
  /** Every limit there is on an operation, in one place. Throws Refused, with all there is to say about it. */
  admit(asked: Asked, address: string): Admitted;
  planned(asked: Asked, address: string, ms: number): void;
  /** A document that was admitted, as the engine is to plan it, by the SHA-256 of its text: the engine need not parse it again. */
  documentOf(hash: string): DocumentNode | undefined;
}

interface DoorParts {
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  readonly introspection: boolean;
  readonly planningBudgetMs: number;
}

export function openDoor({ schema, supergraphSdl, introspection, planningBudgetMs }: DoorParts): Door {
  const weights = weightsOf(supergraphSdl);
  const check = checker(schema, weights, introspection);
  const cost = costOf(schema, weights);
  const budget = new PlanningBudget(planningBudgetMs);
  const known = new LRUCache<string, Checked>({ max: 4_000, maxSize: 16_000_000, sizeCalculation: sizeOf });
  const byHash = new LRUCache<string, DocumentNode>({ max: 4_000 });

  function checkedOf(query: string, address: string): Checked {
    const found = known.get(query);
    if (found) return found;
    budget.assertLeft(address);
    const startedAt = performance.now();
    const checked = check(query);
    budget.spend(address, performance.now() - startedAt);
    known.set(query, checked);
    if (checked.document) byHash.set(hashOf(query), withoutConstantConditions(checked.document));
    return checked;
  }

  function admit({ query, variables = {}, operationName }: Asked, address: string): Admitted {
    const checked = checkedOf(query, address);
    if (!checked.document) throw new Refused(checked.errors);
    const operation = getOperationAST(checked.document, operationName);
    if (!operation) throw new Refused([noSuchOperation(operationName)]);
    const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: most.errors,
    });
    if (coerced.errors) throw new Refused(coerced.errors.slice(0, most.errors));
    const found = costOfThis(checked, operation, variables, coerced.coerced);
    if (found > most.cost) throw new Refused([overLimit('cost', found)]);
    const isNew = !checked.planned.has(operationName ?? '');
    if (isNew) budget.assertLeft(address);
    return { document: checked.document, operation, variables: coerced.coerced, cost: found, isNew };
  }

  /** Only numbers and booleans change what an operation costs, so a page's cursor does not make it be counted again. */
  function costOfThis(
    checked: Checked,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
    coerced: Readonly<Record<string, unknown>>,
  ): number {
    const telling = Object.entries(coerced).map(([name, value]) => [name, tellingOf(value)]);
    const key = JSON.stringify([operation.name?.value, telling]);
    const before = checked.costs.get(key);
    if (before !== undefined) return before;
    const counted = refusing(() =>
      cost({ document: checked.document as DocumentNode, operationName: operation.name?.value, variables }),
    );
    const found = Math.max(leastCost, counted);
    checked.costs.set(key, found);
    return found;
  }

  return {
    admit: (asked, address) => refusing(() => admit(asked, address)),
    planned(asked, address, ms) {
      known.get(asked.query)?.planned.add(asked.operationName ?? '');
      budget.spend(address, ms);
    },
    documentOf: (hash) => byHash.get(hash),
  };
}

const hashOf = (query: string) => createHash('sha256').update(query).digest('hex');
/** Nothing is free: also an operation without an object is one to answer. */
const leastCost = 1;
const sizeOf = ({ size }: Checked) => size;

function tellingOf(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.length : undefined;
}

function refusing<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw new Refused([error]);
    throw error;
  }
}

function noSuchOperation(name: string | undefined): GraphQLError {
  return new Refusal('BAD_USER_INPUT', {
    en: name
      ? `The document has no operation named ${JSON.stringify(name.slice(0, 60))}.`
      : 'The document has several operations: say which by operationName.',
    fr: name
      ? `Le document n’a pas d’opération nommée ${JSON.stringify(name.slice(0, 60))}.`
      : 'Le document a plusieurs opérations : dites laquelle par operationName.',
  });
}
