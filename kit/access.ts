import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import { unauthenticated } from './errors';
import type { Asking } from './viewer';

/** `anyone`: no sign-in needed. `signed-in`: there is a viewer. Finer rules live in the slices' policies. */
export type Who = 'anyone' | 'signed-in';

/** Says who may call a root field. The head of every one of them: a subgraph that leaves one out does not start. */
export const Access = (who: Who): MethodDecorator => Extensions({ access: who }) as MethodDecorator;

/** Puts the guard before every root field. Throws, naming the field, if one does not say who may call it. */
export function guardRootFields(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const who = field.extensions['access'] as Who | undefined;
      if (!who)
        throw new Error(`${root?.name}.${field.name} does not say who may call it: add @Access(...).`);
      if (who === 'anyone') continue;
      field.resolve = forSignedIn(field.resolve ?? defaultFieldResolver);
      if (field.subscribe) field.subscribe = forSignedIn(field.subscribe);
    }
  }
}

/** Throws for a root field whose guard would be passed by. */
export function assertUnguarded(schema: GraphQLSchema, type: string, names: readonly string[]): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.find((root) => root?.name === type)?.getFields();
  if (!fields) return;
  for (const name of names) {
    if (fields[name]?.extensions['access'] !== 'anyone')
      throw new Error(`${type}.${name} is guarded, so it cannot be called past its guard.`);
  }
}

type Resolve = NonNullable<GraphQLField<unknown, { asking: Asking }>['resolve']>;

const forSignedIn =
  (resolve: Resolve): Resolve =>
  (source, args, context, details) => {
    if (!context.asking.viewer) throw unauthenticated();
    return resolve(source, args, context, details);
  };
