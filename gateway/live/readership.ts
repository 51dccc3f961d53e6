import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Weights } from '../limits/weights';

/** For whom one answer can serve. */
export interface Readership {
  /** It touches what is about whoever asks: nobody else can be given it. */
  readonly isPersonal: boolean;
  /**
   * It can show people whom the event's cursor does not name, in a thing that a block would hide: to a reader with blocks it has to
   * be asked as themself.
   */
  readonly showsOthers: boolean;
}

/*
 * Services say it by tags, which only the supergraph keeps: `viewer` on a field whose value is about the viewer, `guarded` on a type
 * that a block can hide, `event` on a field whose people the event's cursor names. Lists can always leave people out.
 */

export function readershipOf(
  schema: GraphQLSchema,
  weights: Weights,
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
): Readership {
  const types = new TypeInfo(schema);
  let isPersonal = false;
  let showsOthers = false;
  const look = {
    Field() {
      const [parent, field] = [types.getParentType(), types.getFieldDef()];
      if (!parent || !field || field.name.startsWith('__')) return;
      const tags = weights.get(`${parent.name}.${field.name}`)?.tags ?? [];
      if (tags.includes('viewer')) isPersonal = true;
      if (tags.includes('event')) return;
      const type = getNamedType(field.type);
      if (!isCompositeType(type)) return;
      const isGuarded = weights.get(type.name)?.tags.includes('guarded') ?? false;
      if (isGuarded || type.name.endsWith('Connection')) showsOthers = true;
    },
  };
  // Every fragment of the document is looked at, used or not: unsure means for one reader.
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition(one) {
        return one === operation ? undefined : false;
      },
      ...look,
    }),
  );
  return { isPersonal, showsOthers };
}
