import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { ValidationRule } from 'graphql';
import { mergeTreeRule } from './merge-tree';
import { most } from './most';
import { overLimit } from './over-limit';

const refuse = (limit: 'depth' | 'aliases' | 'directives') => ({
  n: most[limit],
  propagateOnRejection: false,
  onReject: [
    () => {
      throw overLimit(limit);
    },
  ],
});

/**
 * What can be said of a document without a schema, at a cost in proportion to its length. The first that does not hold ends it.
 * Where introspection is answered, what tools ask by it may be as deep as they like.
 */
export const bounds = (introspection: boolean): readonly ValidationRule[] => [
  maxDepthRule({
    ...refuse('depth'),
    flattenFragments: true,
    ignoreIntrospection: introspection,
  }) as ValidationRule,
  maxAliasesRule({ ...refuse('aliases'), allowList: [] }) as ValidationRule,
  maxDirectivesRule(refuse('directives')) as ValidationRule,
  mergeTreeRule,
];
