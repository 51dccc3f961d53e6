import { request } from 'undici';
import type { Contender, OpenContender } from './contender';
import { operation } from './operations';
import { openOther } from './other-process';

const newestFirst = '[JOINED_AT_DESC, ROW_ID_DESC]';

const regionMembers = `query RegionMembers($slug: String!, $first: Int!, $after: Cursor) {
  regionBySlug(slug: $slug) {
    slug
    name
    members: membersByRegionId(
      first: $first, after: $after, orderBy: ${newestFirst}, condition: { audience: "EVERYONE" }
    ) {
      nodes {
        id: rowId
        handle
        displayName
        avatarUrl
        headline
        bio
        website
        skills: memberSkillsByMemberId(orderBy: PLACE_ASC) { nodes { level skill: skillBySkillId { name } } }
        homeRegion: regionByRegionId { slug name }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface MemberNode {
  readonly id: string;
  readonly handle: string;
  readonly displayName: string;
  readonly avatarUrl: string | null;
  readonly headline: string;
  readonly bio: string;
  readonly website: string;
  readonly skills: { readonly nodes: readonly object[] };
  readonly homeRegion: object;
}

/** Its fields are columns and its lists connections. */
function memberFrom(node: unknown) {
  const { id, handle, displayName, avatarUrl, headline, bio, website, skills, homeRegion } =
    node as MemberNode;
  return {
    ...{ id, handle, displayName, avatarUrl },
    ...{ profile: { headline, bio, website }, skills: skills.nodes, homeRegion },
  };
}

const anyCursor = `{
  allRegions(first: 1) { nodes { membersByRegionId(first: 1, orderBy: ${newestFirst}) { pageInfo { endCursor } } } }
}`;

/** A cursor of its own begins with a digest of the order, and goes on with what the row before the page is ordered by. */
async function digestOf(url: string): Promise<string> {
  const { body } = await request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: anyCursor }),
  });
  const text = await body.text();
  const cursor = /"endCursor":"([^"]+)"/.exec(text)?.[1];
  if (!cursor) throw new Error(`PostGraphile gives no cursor: ${text.slice(0, 500)}`);
  return JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'))[0];
}

/** A graph made of the tables by itself: each operation is planned once and becomes few statements. */
export const openPostGraphile =
  (name: string): OpenContender =>
  async ({ databaseUrl, env }): Promise<Contender> => {
    const { child, url } = await openOther('postgraphile.mjs', { databaseUrl }, env);
    const digest = await digestOf(url).catch(async (error) => {
      await child.close();
      throw error;
    });
    return {
      pids: [child.pid],
      close: child.close,
      subjects: [
        {
          name,
          url,
          method: 'POST',
          isPublic: true,
          headers: async () => ({ 'content-type': 'application/json' }),
          request: ({ slug, joinedAt, memberId }) => {
            const after = Buffer.from(JSON.stringify([digest, joinedAt, memberId])).toString('base64');
            return operation(regionMembers, { slug }, after);
          },
          member: memberFrom,
        },
      ],
    };
  };
