import {
  type GraphQLField,
  type GraphQLSchema,
  getNullableType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** A mutation takes one `input` and answers a payload with `errors` or a union of outcomes; one that takes nothing has no input to be wrong. */
export function faultsOfMutations(schema: GraphQLSchema): string[] {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return mutations.flatMap((mutation) => [
    ...(takesOneInput(mutation)
      ? []
      : [`Mutation.${mutation.name} must take one non-null \`input\`, or nothing.`]),
    ...(answersWell(mutation)
      ? []
      : [`Mutation.${mutation.name} must answer a payload with \`errors: [UserError!]!\`, or a union.`]),
  ]);
}

const takesOneInput = ({ args }: GraphQLField<unknown, unknown>) =>
  args.length === 0 || (args.length === 1 && args[0]?.name === 'input' && isNonNullType(args[0].type));

function answersWell({ args, type }: GraphQLField<unknown, unknown>): boolean {
  const answer = getNullableType(type);
  if (isUnionType(answer)) return true;
  if (!isObjectType(answer)) return false;
  return args.length === 0 || String(answer.getFields()['errors']?.type) === '[UserError!]!';
}
