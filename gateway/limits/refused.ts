import type { GraphQLError } from 'graphql';

/** An operation that was not run, and all there is to say about it. */
export class Refused extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
  }
}
