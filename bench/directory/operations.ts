import { pageSize } from './sizes';

/** What a page of members shows, in every contender. */
const shown = `
  nodes {
    id
    handle
    displayName
    avatarUrl
    profile { headline bio website }
    skills { level skill { name } }
    homeRegion { slug name }
  }
  pageInfo { hasNextPage endCursor }`;

export const byScope = `query Members($regionId: ID!, $first: Int!, $after: String) {
  members(scope: { regions: [$regionId] }, first: $first, after: $after) {${shown}
  }
}`;

export const bySlug = `query RegionMembers($slug: String!, $first: Int!, $after: String) {
  region(slug: $slug) {
    slug
    name
    members(first: $first, after: $after) {${shown}
    }
  }
}`;

export const operation = (query: string, where: object, after: string) => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables: { ...where, first: pageSize, after } }),
});

export const signIn = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { ... on SignedIn { accessToken } }
}`;
