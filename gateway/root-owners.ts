import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from 'graphql';

/** By field of a root type: the service that answers it. Read from the supergraph, which alone knows. */
export function rootOwners(
  supergraphSdl: string,
  root: 'Mutation' | 'Subscription',
): ReadonlyMap<string, string> {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const services = new Map<string, string>();
  for (const one of definitions) {
    if (one.kind !== Kind.ENUM_TYPE_DEFINITION || one.name.value !== 'join__Graph') continue;
    for (const value of one.values ?? []) {
      services.set(value.name.value, String(argumentOf(value.directives, 'join__graph', 'name')));
    }
  }
  const owners = new Map<string, string>();
  for (const one of definitions) {
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION || one.name.value !== root) continue;
    const only = argumentOf(one.directives, 'join__type', 'graph');
    for (const field of one.fields ?? []) {
      const graph = argumentOf(field.directives, 'join__field', 'graph') ?? only;
      owners.set(field.name.value, services.get(String(graph)) ?? '');
    }
  }
  return owners;
}

function argumentOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
  argument: string,
): unknown {
  const found = directives?.find((one) => one.name.value === name);
  const value = found?.arguments?.find((one) => one.name.value === argument)?.value;
  return value && valueFromASTUntyped(value);
}
