import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import { Extensions } from 'type-graphql';
import { unauthenticated } from './errors';
import { type Asking, assertScope } from './viewer';

/** `anyone`: no sign-in needed. `signed-in`: there is a viewer. Finer rules live in the slices' policies. */
export type Who = 'anyone' | 'signed-in';

/**
 * Says who may call a field. The head of every root field: a subgraph that leaves one out does not start. Elsewhere it guards what is the
 * viewer's own. With a scope, apps to which the member granted it may call it as well; without, no app may.
 */
export function Access(who: 'anyone'): MethodDecorator;
export function Access(who: 'signed-in', scope?: string): MethodDecorator;
export function Access(who: Who, scope?: string): MethodDecorator {
  return Extensions({ access: who, ...(scope ? { scope } : {}) }) as MethodDecorator;
}

/**
 * Puts the guard before every field that says who may call it, and into its description which scope an app needs for it. Throws, naming
 * the field, if a root field does not say.
 */
export function guardFields(schema: GraphQLSchema): void {
  assertRootsSay(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (whoOf(field) !== 'signed-in') continue;
      const scope = field.extensions['scope'] as string | undefined;
      field.resolve = forSignedIn(field.resolve ?? defaultFieldResolver, scope);
      if (field.subscribe) field.subscribe = forSignedIn(field.subscribe, scope);
      field.description = [field.description, saysOf(scope)].filter(Boolean).join(' ');
    }
  }
}

/** Throws for a field whose guard would be passed by. */
export function assertUnguarded(schema: GraphQLSchema, type: string, names: readonly string[]): void {
  const found = schema.getType(type);
  const fields = isObjectType(found) ? found.getFields() : {};
  const isRoot = rootsOf(schema).some((root) => root.name === type);
  for (const name of names) {
    const who = fields[name] && whoOf(fields[name]);
    if (who === 'signed-in' || (isRoot && who !== 'anyone'))
      throw new Error(`${type}.${name} is guarded, so it cannot be called past its guard.`);
  }
}

const saysOf = (scope: string | undefined) => (scope ? `Apps need \`${scope}\`.` : 'Not for apps.');

const whoOf = ({ extensions }: GraphQLField<unknown, unknown>) => extensions['access'] as Who | undefined;

const rootsOf = (schema: GraphQLSchema) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
    (root) => root ?? [],
  );

function assertRootsSay(schema: GraphQLSchema): void {
  for (const root of rootsOf(schema)) {
    for (const field of Object.values(root.getFields())) {
      if (!whoOf(field))
        throw new Error(`${root.name}.${field.name} does not say who may call it: add @Access(...).`);
    }
  }
}

type Resolve = NonNullable<GraphQLField<unknown, { asking: Asking }>['resolve']>;

const forSignedIn =
  (resolve: Resolve, scope: string | undefined): Resolve =>
  (source, args, context, details) => {
    const { viewer } = context.asking;
    if (!viewer) throw unauthenticated();
    assertScope(viewer, scope);
    return resolve(source, args, context, details);
  };
