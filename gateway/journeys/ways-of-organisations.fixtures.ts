import { entity, members, type Way } from './eyes.fixtures';

const representatives = 'representatives { id displayName }';

export const representing: Readonly<Record<string, Way>> = {
  'who represents an organisation': ({ graph, organisationId }) =>
    graph(`query ($id: ID!) { organisation(id: $id) { ${representatives} } }`, { id: organisationId }),
  'an organisation as a node': ({ graph, organisationId }) =>
    graph(`query ($id: ID!) { node(id: $id) { ... on Organisation { ${representatives} } } }`, {
      id: organisationId,
    }),
  'who represents the organisations of everywhere': ({ graph }) =>
    graph(`{ organisations(first: 50) { nodes { ${representatives} } } }`),
  'who represents the organisations of a region': ({ graph }) =>
    graph(`{ region(slug: "perche") { organisations { nodes { ${representatives} } } } }`),
  'who represents the organisations of a circle': ({ graph }) =>
    graph(`{ circle(slug: "ux") { organisations { edges { node { ${representatives} } } } } }`),
  'who represents what a member does': ({ graph, openId }) =>
    graph(`query ($id: ID!) { member(id: $id) { organisations { ${representatives} } } }`, { id: openId }),
  'who is in the communities of an organisation': ({ graph, organisationId }) =>
    graph(`query ($id: ID!) { organisation(id: $id) { communities { ${members} } } }`, {
      id: organisationId,
    }),
  'who represents an organisation, straight from directory': ({ straightTo, organisationId }) =>
    entity(straightTo('directory'), 'Organisation', organisationId, representatives),
};
