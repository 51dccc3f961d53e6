import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from 'graphql';
import type { Asked } from '../../../gateway/limits/door';

/** Is it an operation of a schema, by graphql-js alone? */
export function isValid(schema: GraphQLSchema, { query, variables = {}, operationName }: Asked): boolean {
  const document = parsed(query);
  if (!document || validate(schema, document).length > 0) return false;
  const operation = getOperationAST(document, operationName);
  return !!operation && !getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors;
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
