import type { GraphQLFormattedError } from 'graphql';
import type { Engine, From } from '../engine';

interface Answered<Answer> {
  /** Of its one field; null if it gave none. */
  readonly answer: Answer | null;
  /** What was said of why. */
  readonly fault: string | undefined;
  /** The same, as clients of the graph are told. */
  readonly error: GraphQLFormattedError | undefined;
}

/** Runs an operation of a page's own, which has one field: under the limits of any other. */
export async function ask<Answer>(
  engine: Engine,
  from: From,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answered<Answer>> {
  const asked = { query, variables: { ...variables } };
  const { data, errors } = await engine.run(asked, engine.door.admit(asked, from.address), from);
  const [answer = null] = Object.values(data ?? {}) as (Answer | null)[];
  const error = errors?.[0] as GraphQLFormattedError | undefined;
  return { answer, fault: error?.message, error };
}
