import { type ASTVisitor, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';
import { most } from './most';
import { overLimit } from './over-limit';

/** One place of the answer: how many selections land on it, and the places below. */
interface Place {
  selections: number;
  readonly below: Map<string, Place>;
}

const newPlace = (): Place => ({ selections: 0, below: new Map() });

/**
 * Spells out every fragment where it is spread, as the executor will, and refuses a document that selects too much in all, or
 * one place of the answer too often. It runs before graphql-js' own rules, since their work grows with the square of the latter.
 */
export function mergeTreeRule(context: ValidationContext): ASTVisitor {
  let selections = 0;
  const open = new Set<string>();

  function land(set: SelectionSetNode, place: Place): void {
    for (const selection of set.selections) {
      selections += 1;
      if (selections > most.selections) throw overLimit('selections');
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const at = place.below.get(key) ?? newPlace();
        place.below.set(key, at);
        at.selections += 1;
        if (at.selections > most.repeats) throw overLimit('repeats');
        if (selection.selectionSet) land(selection.selectionSet, at);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        land(selection.selectionSet, place);
      } else {
        const fragment = context.getFragment(selection.name.value);
        // A fragment inside itself is refused by graphql-js' own rules.
        if (!fragment || open.has(fragment.name.value)) continue;
        open.add(fragment.name.value);
        land(fragment.selectionSet, place);
        open.delete(fragment.name.value);
      }
    }
  }

  return {
    OperationDefinition(operation) {
      land(operation.selectionSet, newPlace());
    },
  };
}
