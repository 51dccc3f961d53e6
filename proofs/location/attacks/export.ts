import type { Attack, Trial } from '../attack';
import { crawl, type List, oneOf } from './crawl';
import { everythingOfMember, everythingOfRegion, everythingOfThread, page } from './fields';

const orders = ['NEWEST', 'ACTIVE', 'NAME'];
const anyOrder = (trial: Trial) => ({ orderBy: oneOf(trial, orders) });
const ofRegion = ({ region }: Trial) => ({ region });
const ofTarget = ({ target }: Trial) => ({ id: target.id, name: target.name });

const members: List = {
  document: `query ($after: String, $orderBy: MemberOrder!) {
    members(first: 15, after: $after, orderBy: $orderBy) { edges { cursor node { ${everythingOfMember} } } ${page} } }`,
  variables: anyOrder,
};

/** Everything that can be read of many at once. Of places only those of regions: the gazetteer is the same for everybody. */
const lists: readonly List[] = [
  members,
  members,
  {
    document: `query ($after: String, $region: String!) { region(slug: $region) { ${everythingOfRegion}
      members(first: 15, after: $after) { nodes { ${everythingOfMember} } ${page} } } }`,
    variables: ofRegion,
  },
  {
    document: `query ($after: String) { regions(first: 15, after: $after) { nodes { ${everythingOfRegion} } ${page} } }`,
  },
  {
    document: `query ($after: String) { circles(first: 20, after: $after) { nodes { id slug name summary } ${page} } }`,
  },
  {
    document: `query ($after: String) { communities(first: 20, after: $after) { nodes { id slug name summary } ${page} } }`,
  },
  {
    document: `query ($after: String) { threads(first: 20, after: $after) { nodes { ${everythingOfThread} } ${page} } }`,
  },
  {
    document: `query ($after: String) { partners(first: 20, after: $after) { nodes { id slug name website } ${page} } }`,
  },
  {
    document: `query ($id: ID!) { node(id: $id) { ... on Member { ${everythingOfMember} } } }`,
    variables: ({ target }) => ({ id: target.id }),
  },
  {
    document: `query ($id: ID!, $name: String!) {
      member(id: $id) { ${everythingOfMember} } suggest(text: $name) { kind label member { id handle } }
      memberFacets(filter: { text: $name }) { counted isComplete skills { skill { slug } count } languages { language count } } }`,
    variables: ofTarget,
  },
  {
    document:
      '{ viewer { account { id } member { id } home { areaName latitude longitude } blockedMemberIds } }',
  },
];

const files = ['/', '/schema.graphql', '/readyz', '/livez', '/metrics'];

/** Takes home whatever is given away: members, regions, threads and counts with all their fields, and what stands at other addresses. */
export const exporting: Attack = {
  name: 'export',
  async run(trial) {
    for (;;) {
      await crawl(trial, oneOf(trial, lists));
      await trial.get(oneOf(trial, files));
    }
  },
};
