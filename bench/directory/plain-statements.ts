/** The members of one page, and one more that says whether another follows. */
const page = `
  select m.* from bench.members m
  where m.region_id = region.id and m.audience = 'EVERYONE'
    and (m.joined_at, m.id) < ($2::timestamptz, $3::text)
  order by m.joined_at desc, m.id desc limit $4::int + 1`;

const newestFirst = 'order by m.joined_at desc, m.id desc';

/** Rows as they are kept, skills and home read with them. */
export const fromRows = `
  select region.slug as region_slug, region.name as region_name, m.id, m.handle, m.display_name, m.avatar_url,
    m.joined_at, m.headline, m.bio, m.website, home.slug as home_slug, home.name as home_name, has.skills
  from bench.regions region
  cross join lateral (${page}) m
  join bench.regions home on home.id = m.region_id
  left join lateral (
    select json_agg(json_build_object('level', has.level,
      'skill', json_build_object('name', skill.name)) order by has.place) as skills
    from bench.member_skills has join bench.skills skill on skill.id = has.skill_id where has.member_id = m.id
  ) has on true
  where region.slug = $1 ${newestFirst}`;

/** Each member's part of the answer as it was written down beforehand. */
export const fromDocuments = `
  select region.slug as region_slug, region.name as region_name, m.id, m.joined_at, d.document
  from bench.regions region
  cross join lateral (${page}) m
  join bench.documents d on d.id = m.id
  where region.slug = $1 ${newestFirst}`;
