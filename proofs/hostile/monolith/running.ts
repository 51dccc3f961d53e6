import type { GraphQLNamedType, GraphQLResolveInfo } from 'graphql';
import type { Asking } from '../../../kit/viewer';
import { callField, findEntity, type Part, type Standing } from './parts';

/** Of graphql-js: where in an operation something is asked. */
export type Info = GraphQLResolveInfo;
type Arguments = Readonly<Record<string, unknown>>;

/** One operation under way: each part's context is made once, so that its loaders batch, and each entity is found once in each part. */
export interface Running {
  contextOf(part: Part): unknown;
  call(at: Standing, field: string, args: Arguments, info: Info): Promise<unknown>;
  /** What a part has of an entity; null where it knows none by that id. */
  find(part: Part, type: GraphQLNamedType, id: unknown, info: Info): Promise<Standing | null>;
}

export function runningFor(asking: Asking): Running {
  const contexts = new Map<string, unknown>();
  const found = new Map<string, Promise<Standing | null>>();

  function contextOf(part: Part): unknown {
    const context = contexts.get(part.name) ?? part.contextFor(asking);
    contexts.set(part.name, context);
    return context;
  }

  async function seek(part: Part, type: GraphQLNamedType, id: string, info: Info): Promise<Standing | null> {
    const row = await findEntity(type, id, { args: {}, context: contextOf(part), info });
    return row ? { part, type, row } : null;
  }

  return {
    contextOf,
    call: (at, field, args, info) => callField(at, field, { args, context: contextOf(at.part), info }),
    find(part, type, id, info) {
      const key = `${part.name} ${type.name} ${id}`;
      const seeking = found.get(key) ?? seek(part, type, String(id), info);
      found.set(key, seeking);
      return seeking;
    },
  };
}
