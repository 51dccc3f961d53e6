import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Clock } from './clock';
import type { Hint } from './hint';
import type { Log } from './log';
import type { Asking } from './viewer';

/** An answer, and the way to write it as JSON that was made for its query, if there is one. */
export interface Executed extends ExecutionResult {
  readonly written?: () => string;
}

/** One GraphQL operation on its way to a service. */
export interface GraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** Questions that other parts of Hameau ask a service outside the graph: its event feed, a session, a set of rights. */
export type Calls = Readonly<Record<string, (input: never) => Promise<unknown>>>;

/** Whether a service answers as it should, and what else the operator should know: lags, counts. */
export interface Readiness {
  readonly ready: boolean;
  readonly [more: string]: unknown;
}

/** A running service, however it is reached. */
export interface Service {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly log: Log;
  readonly calls: Calls;
  contextFor(asking: Asking): { readonly asking: Asking };
  /** Throws when the service cannot answer. */
  ready(): Promise<Readiness>;
  close(): Promise<void>;
}

/** A way to a service: in this process, or signed over HTTP. Both throw `unavailable` when it does not answer in time. */
export interface Link {
  /** Of a service of this process, which runs whatever document of it. */
  readonly schema?: GraphQLSchema;
  graph(request: GraphRequest, asking: Asking, deadlineMs: number): Promise<Executed>;
  call(name: string, input: unknown, deadlineMs?: number): Promise<unknown>;
  ready(): Promise<Readiness>;
  close(): Promise<void>;
}

/** Every other service by name. A service gets this at birth and may use it once all are up. */
export type Links = Readonly<Record<string, Link>>;

/**
 * What a service is given when it is opened: the ways to the others, how to wake and be woken, where to write, what time it is,
 * and the key they all share.
 */
export interface Around {
  readonly links: Links;
  readonly hint: Hint;
  readonly log: Log;
  readonly clock: Clock;
  /** What all parts of one Hameau share: signs calls, seals cursors. */
  readonly key: Buffer;
}
