import type { GraphQLSchema } from 'graphql';
import { withoutName } from '../answers';
import { merge } from './merge';
import { type Data, type FetchNode, NotOurs, type PlanNode } from './plan';
import { type Represent, renamer, representer } from './representations';

/** One run of a plan. */
export interface Run {
  /** As the client sent them: what a service gets. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** With their defaults: what conditions look at. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What a service answers; throws NotOurs if that is not all that was asked. */
  fetch(service: string, query: string, variables: Data): Promise<Data>;
}

/** A part of a plan, at some objects: it adds what it finds to them. */
export type Step = (run: Run, at: readonly Data[]) => Promise<void> | void;

/** A plan as functions. Null for one with parts that are left to the engine. */
export function stepOf(schema: GraphQLSchema, node: PlanNode): Step | null {
  switch (node.kind) {
    case 'Sequence':
      return inTurn(node.nodes.map((one) => stepOf(schema, one)));
    case 'Parallel':
      return atOnce(node.nodes.map((one) => stepOf(schema, one)));
    case 'Flatten':
      return below(node.path, stepOf(schema, node.node));
    case 'Condition':
      return onlyIf(
        node.condition,
        [node.ifClause, node.elseClause].map((one) => one && stepOf(schema, one)),
      );
    case 'Fetch':
      return fetching(schema, node);
    default:
      return null;
  }
}

type MaybeStep = Step | null | undefined;
const isWhole = (steps: readonly MaybeStep[]): steps is readonly Step[] => steps.every(Boolean);

function inTurn(steps: readonly MaybeStep[]): Step | null {
  if (!isWhole(steps)) return null;
  return async (run, at) => {
    for (const step of steps) await step(run, at);
  };
}

function atOnce(steps: readonly MaybeStep[]): Step | null {
  if (!isWhole(steps)) return null;
  return async (run, at) => {
    await Promise.all(steps.map((step) => step(run, at)));
  };
}

function onlyIf(variable: string, [then, otherwise]: readonly MaybeStep[]): Step | null {
  if (then === null || otherwise === null) return null;
  return (run, at) => (run.variables[variable] ? then : otherwise)?.(run, at);
}

function below(path: readonly (string | number)[], step: MaybeStep): Step | null {
  if (!step) return null;
  return (run, at) => {
    const found = at.flatMap((object) => objectsAt(object, path, 0));
    return found.length > 0 ? step(run, found) : undefined;
  };
}

function objectsAt(value: unknown, path: readonly (string | number)[], depth: number): Data[] {
  if (value === undefined || value === null) return [];
  if (depth === path.length) return Array.isArray(value) ? value.filter(Boolean) : [value as Data];
  const key = path[depth] as string;
  if (key !== '@') return objectsAt((value as Data)[key], path, depth + 1);
  return (value as unknown[]).flatMap((one) => objectsAt(one, path, depth + 1));
}

function fetching(schema: GraphQLSchema, node: FetchNode): Step | null {
  const rename = renamer(schema, node.inputRewrites);
  if (!rename || node.outputRewrites?.length || node.contextRewrites?.length) return null;
  const { serviceName, requires } = node;
  const operation = withoutName(node.operation);
  const ask = (run: Run, more?: Data) => {
    const variables: Data = {};
    for (const name of node.variableUsages ?? [])
      if (run.sent[name] !== undefined) variables[name] = run.sent[name];
    return run.fetch(serviceName, operation, { ...variables, ...more });
  };
  if (requires?.length) return entities(renamed(representer(schema, requires), rename), ask);
  return async (run, at) => {
    const found = await ask(run);
    for (const object of at) merge(object, found);
  };
}

const renamed =
  (represent: Represent, rename: (representation: Data) => void): Represent =>
  (object) => {
    const representation = represent(object);
    if (representation?.['__typename']) rename(representation);
    return representation;
  };

/** Each entity is asked for once, at however many places it stands. */
function entities(represent: Represent, ask: (run: Run, more: Data) => Promise<Data>): Step {
  return async (run, at) => {
    const places = new Map<string, Data[]>();
    const representations: Data[] = [];
    for (const object of at) {
      const representation = represent(object);
      if (!representation?.['__typename']) continue;
      const key = JSON.stringify(representation);
      const known = places.get(key);
      if (known) known.push(object);
      else {
        places.set(key, [object]);
        representations.push(representation);
      }
    }
    if (representations.length === 0) return;
    const { _entities: found } = await ask(run, { representations });
    if (!Array.isArray(found) || found.length !== representations.length) throw new NotOurs();
    let index = 0;
    for (const objects of places.values()) {
      const entity: Data | null = found[index++];
      if (entity) for (const object of objects) merge(object, entity);
    }
  };
}
