import { type ASTVisitor, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';
import { most } from './most';
import { overLimit } from './over-limit';
import type { Weights } from './weights';

/** Tagged so in the service that declares it: a field that takes a password, a token or the like. */
const credential = 'credential';

/** Thirty sign-ins under thirty aliases are thirty guesses for the price of one request: at most one such field an operation. */
export const credentialRule =
  (weights: Weights) =>
  (context: ValidationContext): ASTVisitor => {
    const takesCredential = (type: string, field: string) =>
      weights.get(`${type}.${field}`)?.tags.includes(credential) ?? false;

    function count(set: SelectionSetNode, type: string): number {
      return set.selections.reduce((sum, selection) => {
        if (selection.kind === Kind.FIELD) return sum + Number(takesCredential(type, selection.name.value));
        if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet, type);
        const fragment = context.getFragment(selection.name.value);
        return sum + (fragment ? count(fragment.selectionSet, type) : 0);
      }, 0);
    }

    return {
      OperationDefinition(operation) {
        const root = context.getSchema().getRootType(operation.operation);
        const found = root ? count(operation.selectionSet, root.name) : 0;
        if (found > most.credentials) context.reportError(overLimit('credentials', found));
      },
    };
  };
