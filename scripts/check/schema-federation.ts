import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';

/** Who owns what several services speak of (docs: the README of each service). */
const owners: Readonly<Record<string, string>> = {
  Member: 'identity',
  Community: 'regions',
  Region: 'regions',
  Circle: 'regions',
  Place: 'regions',
};

/** What only the services' own SDL can show, by service. */
export function faultsOfFederation(sdls: Readonly<Record<string, string>>): string[] {
  const entities = Object.entries(sdls).flatMap(([service, sdl]) =>
    objectsIn(sdl).map((type) => ({ service, type, name: type.name.value })),
  );
  return entities.flatMap(({ service, type, name }) => {
    const others = entities.filter(
      (one) => one.name === name && one.service !== service && isEntity(one.type),
    );
    const isAddedTo = isEntity(type) && others.length > 0 && owners[name] !== service;
    const fields = type.fields ?? [];
    return [
      ...fields
        .filter(requiresArguments)
        .map(
          (field) =>
            `${service}: ${name}.${field.name.value} requires a field with arguments of its own choice.`,
        ),
      ...(isAddedTo && !owners[name]
        ? [`${name} is an entity of several services: say which one owns it.`]
        : []),
      ...(isAddedTo ? fields.filter((field) => isForced(type, field)) : []).map(
        (field) =>
          `${service}: ${name}.${field.name.value} is added to another's type, so it must be nullable.`,
      ),
    ];
  });
}

const named = (directives: readonly ConstDirectiveNode[] | undefined, ...names: readonly string[]) =>
  (directives ?? []).filter(({ name }) => names.includes(name.value));

/** A stub that only names the key resolves nothing and adds nothing. */
const isEntity = (type: ObjectTypeDefinitionNode) =>
  named(type.directives, 'key').some(
    ({ arguments: given }) =>
      !given?.some(
        ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
      ),
  );

/** Keys, and what the owner answers too, are as the owner says. */
function isForced(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): boolean {
  const keys = named(type.directives, 'key').flatMap(stringsOf);
  const isOwners = named(field.directives, 'shareable', 'external').length > 0;
  return field.type.kind === Kind.NON_NULL_TYPE && !isOwners && !keys.includes(field.name.value);
}

const requiresArguments = (field: FieldDefinitionNode) =>
  named(field.directives, 'requires').some((directive) => stringsOf(directive).join(' ').includes('('));

const stringsOf = ({ arguments: given }: ConstDirectiveNode): string[] =>
  (given ?? []).flatMap(({ value }) => (value.kind === Kind.STRING ? value.value.split(/\s+/) : []));

const objectsIn = (sdl: string): ObjectTypeDefinitionNode[] =>
  parse(sdl).definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
