import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from 'graphql';

/** What the schema's authors said of one field, for whoever limits requests. */
interface Weight {
  readonly cost?: number;
  /** How many entries to expect of a list whose length no argument says. */
  readonly assumedSize?: number;
  /** Arguments that say how many entries come back, `first` apart, which always does. */
  readonly slicingArguments: readonly string[];
  readonly tags: readonly string[];
}

/** By `Type.field`, and by `Type` for what is said of a type as a whole. Tags and costs are in the supergraph only; clients never see them. */
export type Weights = ReadonlyMap<string, Weight>;

export function weightsOf(supergraphSdl: string): Weights {
  const weights = new Map<string, Weight>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    const hasFields =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (!hasFields) continue;
    const whole = weightOf(definition);
    if (whole) weights.set(definition.name.value, whole);
    for (const field of definition.fields ?? []) {
      const weight = weightOf(field);
      if (weight) weights.set(`${definition.name.value}.${field.name.value}`, weight);
    }
  }
  return weights;
}

function weightOf({ directives }: { readonly directives?: readonly ConstDirectiveNode[] }): Weight | null {
  const said = (directives ?? []).map((node) => ({ name: nameOf(node), args: argumentsOf(node) }));
  const cost = said.find(({ name }) => name === 'cost')?.args['weight'];
  const list = said.find(({ name }) => name === 'listSize')?.args;
  const tags = said.filter(({ name }) => name === 'tag').map(({ args }) => String(args['name']));
  if (cost === undefined && !list && tags.length === 0) return null;
  return {
    ...(cost === undefined ? {} : { cost: Number(cost) }),
    ...(list?.['assumedSize'] == null ? {} : { assumedSize: Number(list['assumedSize']) }),
    slicingArguments: (list?.['slicingArguments'] as string[] | undefined) ?? [],
    tags,
  };
}

/** Composition may keep a directive under its specification's name: `federation__tag`. */
const nameOf = (node: ConstDirectiveNode) => node.name.value.split('__').at(-1);

const argumentsOf = (node: ConstDirectiveNode): Record<string, unknown> =>
  Object.fromEntries((node.arguments ?? []).map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)]));
