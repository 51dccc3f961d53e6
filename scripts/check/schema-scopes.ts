import { type GraphQLSchema, isObjectType } from 'graphql';

const needs = /Apps need `([^`]+)`/;

/** A person can grant an app just what fields ask for: no field needs a scope that is in no list, and none is in it for nothing. */
export function faultsOfScopes(schema: GraphQLSchema, known: readonly string[]): string[] {
  const asked = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const scope = needs.exec(field.description ?? '')?.[1];
        return scope === undefined ? [] : [{ at: `${type.name}.${field.name}`, scope }];
      }),
    );
  return [
    ...asked
      .filter(({ scope }) => !known.includes(scope))
      .map(
        ({ at, scope }) =>
          `${at} needs the scope ${scope}, which nobody can grant (services/identity/apps/scopes.ts).`,
      ),
    ...known
      .filter((scope) => !asked.some((one) => one.scope === scope))
      .map((scope) => `No field needs the scope ${scope}, which people are asked for.`),
  ];
}
