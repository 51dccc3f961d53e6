import {
  type GraphQLObjectType,
  type GraphQLScalarType,
  isAbstractType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { type Part, type Standing, typeOf } from './parts';
import type { Info, Running } from './running';

/** Which part is asked for a field: told by nothing but who has it in its schema. */
export interface Owners {
  /** Where a field of the root is called. */
  rootOf(root: GraphQLObjectType, field: string): Standing;
  /** Where a field of an object is called; null where the part that has it knows none by that id. */
  homeOf(at: Standing, type: GraphQLObjectType, field: string, now: Now): Promise<Standing | null>;
  /** The name of the object that something is. */
  nameOf(at: Standing, now: Now): Promise<string>;
  scalar(name: string): GraphQLScalarType | undefined;
}

export interface Now {
  readonly running: Running;
  readonly info: Info;
}

export function ownersAmong(parts: readonly Part[]): Owners {
  /** The first that has something of its own under an object's name. */
  function ownerOf(type: GraphQLObjectType, field: string): Standing {
    for (const part of parts) {
      const own = ownType(part, type);
      if (own?.getFields()[field]) return { part, type: own, row: undefined };
    }
    throw new Error(`Nobody has ${type.name}.${field}.`);
  }

  async function homeOf(at: Standing, type: GraphQLObjectType, field: string, { running, info }: Now) {
    const own = ownType(at.part, type);
    if (own?.getFields()[field]) return { ...at, type: own };
    const owner = ownerOf(type, field);
    const id = await running.call({ ...at, type: own ?? at.type }, 'id', {}, info);
    return running.find(owner.part, owner.type, id, info);
  }

  /** A part may know of an object no more than the interface it has: whoever has the interface says what it is. */
  async function nameOf(at: Standing, now: Now): Promise<string> {
    const { running, info } = now;
    const name = await typeOf(at, { args: {}, context: running.contextOf(at.part), info });
    const owner = parts.find(({ schema }) => isAbstractType(schema.getType(name)));
    const type = owner?.schema.getType(name);
    if (!owner || !type) return name;
    const found = await running.find(owner, type, await running.call(at, 'id', {}, info), info);
    if (!found) throw new Error(`Nobody knows what this ${name} is.`);
    return nameOf(found, now);
  }

  return {
    rootOf: ownerOf,
    homeOf,
    nameOf,
    scalar: (name) => parts.map(({ schema }) => schema.getType(name)).find(isScalarType),
  };
}

/** What a part has under the name of an object, or of an interface of it that to this part is an object. */
function ownType({ schema }: Part, type: GraphQLObjectType): GraphQLObjectType | undefined {
  const names = [type, ...type.getInterfaces()].map(({ name }) => name);
  return names.map((name) => schema.getType(name)).find(isObjectType);
}
