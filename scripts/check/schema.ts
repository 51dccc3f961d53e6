import { buildSchema } from 'graphql';
import { scopeNames } from '../../services/identity/apps/scopes';
import { printSchemas } from '../composition';
import { faultsOfChanges } from './schema-changes';
import { faultsOfDrift } from './schema-drift';
import { faultsOfFederation } from './schema-federation';
import { faultsOfRules } from './schema-rules';
import { faultsOfScopes } from './schema-scopes';
import type { Tree } from './tree';

/** The graph: composed anew from the classes, compared with schema/, and held against what graph.md promises. */
export async function faultsOfSchema(tree: Tree): Promise<string[]> {
  const printed = await printSchemas();
  const api = printed['api.graphql'] ?? '';
  const services = Object.entries(printed).filter(
    ([name]) => !['api.graphql', 'supergraph.graphql'].includes(name),
  );
  return [
    ...faultsOfDrift(tree, printed),
    ...faultsOfRules(buildSchema(api)),
    ...faultsOfScopes(buildSchema(api), scopeNames),
    ...faultsOfFederation(
      Object.fromEntries(services.map(([name, sdl]) => [name.replace('.graphql', ''), sdl])),
    ),
    ...(await faultsOfChanges(tree)),
  ];
}
