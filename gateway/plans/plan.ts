import type { Experimental_DidResolveQueryPlanCallback } from '@apollo/gateway';

export type QueryPlan = Parameters<Experimental_DidResolveQueryPlanCallback>[0]['queryPlan'];
type AnyNode = NonNullable<QueryPlan['node']>;
export type PlanNode = Exclude<AnyNode, { kind: 'Subscription' }>;
export type FetchNode = Extract<AnyNode, { kind: 'Fetch' }>;
export type Required = NonNullable<FetchNode['requires']>[number];

/** An object on its way from services to a client. */
export type Data = Record<string, unknown>;

/** Thrown where a plan is not run to its end here: something failed, is missing or is not as expected. The engine then says what comes of it. */
export class NotOurs extends Error {}
