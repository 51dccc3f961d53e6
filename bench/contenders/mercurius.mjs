import fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';
import { databaseConnections, whenTold } from './told.mjs';

const schema = `
  type Query { region(slug: String!): Region }
  type Region { slug: String! name: String! members(first: Int!, after: String): MemberConnection! }
  type MemberConnection { nodes: [Member!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Member {
    id: ID!
    handle: String!
    displayName: String!
    avatarUrl: String
    profile: Profile
    skills: [MemberSkill!]!
    homeRegion: Region
  }
  type Profile { headline: String bio: String website: String }
  type MemberSkill { level: String! skill: Skill! }
  type Skill { name: String! }`;

const regionBySlug = 'select id, slug, name from bench.regions where slug = $1';

const regionsById = 'select id, slug, name from bench.regions where id = any($1)';

// Where no cursor is given, the page starts after the end of time: one statement, whose plan uses the index either way.
const membersOfRegion = `
  select id, handle, display_name as "displayName", avatar_url as "avatarUrl", headline, bio, website,
    region_id as "regionId", joined_at as "joinedAt"
  from bench.members
  where region_id = $1 and audience = 'EVERYONE'
    and (joined_at, id) < (coalesce($2::timestamptz, 'infinity'), coalesce($3::text, ''))
  order by joined_at desc, id desc limit $4`;

const skillsOfMembers = `
  select has.member_id as "memberId", has.level, skill.name
  from bench.member_skills has join bench.skills skill on skill.id = has.skill_id
  where has.member_id = any($1) order by has.member_id, has.place`;

const cursorOf = ({ joinedAt, id }) => Buffer.from(JSON.stringify([joinedAt, id])).toString('base64url');

const readCursor = (after) =>
  after ? JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) : [null, null];

function resolversOver(ask) {
  async function pageOf(region, { first, after }) {
    const rows = await ask('members', membersOfRegion, [region.id, ...readCursor(after), first + 1]);
    const nodes = rows.slice(0, first);
    const last = nodes.at(-1);
    return {
      nodes,
      pageInfo: { hasNextPage: rows.length > first, endCursor: last ? cursorOf(last) : null },
    };
  }
  return {
    Query: { region: async (_root, { slug }) => (await ask('region', regionBySlug, [slug]))[0] ?? null },
    Region: { members: pageOf },
    Member: { profile: (member) => member },
  };
}

function loadersOver(ask) {
  async function skillsOf(queries) {
    const ids = queries.map(({ obj }) => obj.id);
    const skills = new Map(ids.map((id) => [id, []]));
    for (const { memberId, level, name } of await ask('skills', skillsOfMembers, [ids]))
      skills.get(memberId).push({ level, skill: { name } });
    return ids.map((id) => skills.get(id));
  }
  async function homesOf(queries) {
    const ids = queries.map(({ obj }) => obj.regionId);
    const regions = await ask('regions', regionsById, [[...new Set(ids)]]);
    const byId = new Map(regions.map((region) => [region.id, region]));
    return ids.map((id) => byId.get(id) ?? null);
  }
  // Its cache would write each member as JSON, to find out within a request which are the same: none are.
  const opts = { cache: false };
  return { Member: { skills: { loader: skillsOf, opts }, homeRegion: { loader: homesOf, opts } } };
}

whenTold(async ({ databaseUrl }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: databaseConnections });
  const ask = async (name, text, values) => (await pool.query({ name, text, values })).rows;
  const app = fastify();
  app.register(mercurius, {
    schema,
    resolvers: resolversOver(ask),
    loaders: loadersOver(ask),
    jit: 1,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return app.server.address().port;
});
