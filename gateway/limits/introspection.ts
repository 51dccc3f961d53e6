import { type ASTVisitor, SchemaMetaFieldDef, type ValidationContext } from 'graphql';
import { Refusal } from '../../kit/errors';

const answered = ['__typename', 'kind', 'name', 'description', 'specifiedByURL'];

/**
 * Introspection is off: `__schema`, and every list below `__type`, which are large to answer and tell nothing that /schema.graphql
 * does not. `__type(name:) { name }` stays, because conformance suites ask just that to see whether variables work.
 */
export function introspectionRule(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const isSchema = node.name.value === SchemaMetaFieldDef.name;
      const isList = context.getParentType()?.name === '__Type' && !answered.includes(node.name.value);
      if (isSchema || isList) context.reportError(introspectionIsOff());
    },
  };
}

const introspectionIsOff = () =>
  new Refusal('BAD_USER_INPUT', {
    en: 'Introspection is off. The whole schema, with its descriptions, is at /schema.graphql.',
    fr: 'L’introspection est fermée. Tout le schéma, avec ses descriptions, se trouve à /schema.graphql.',
  });
