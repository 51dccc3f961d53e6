const shown = `json_build_object('id', p.id, 'displayName', p.display_name, 'profile', json_build_object('headline', f.headline))`;
const showing = 'join people p on p.id = best.id join profiles f on f.member_id = p.id';

/** Who has a skill and shows to be within some distance, by bands of it, the newest first in each. */
export const skillNear = `
  with best as (
    select id, width_bucket(position <-> $3::cube, $5::float8[]) as band, joined_at from bench.skill_near
    where skill = (select number from skills where slug = $1) and cell = any($2::integer[]) and (position <-> $3::cube) <= $4::float8
    order by band, joined_at desc, id limit 20
  )
  select ${shown} as row from best ${showing} order by best.band, best.joined_at desc, best.id`;

const weights = `'{0.1, 0.1, 0.4, 1}'`;
const seen = `not p.is_erased and p.audience = 'EVERYONE'`;

/** Of those with a word the 2,000 newest, the best of them first. */
export const commonWord = `
  with newest as (
    select p.id, ts_rank(${weights}, d.words, query_of($1::text[]))::float8 as key
    from people p join member_documents d on d.id = p.id and d.words @@ query_of($1::text[])
    where ${seen} order by p.joined_at desc, p.id desc limit 2000
  ), best as (select * from newest order by key desc, id desc limit 20)
  select ${shown} as row from best ${showing} order by best.key desc, best.id desc`;

/** A first name as it is, with a family name that is like one there is. */
export const misspeltName = `
  with alike as materialized (
    select to_tsquery('pg_catalog.simple', string_agg(quote_literal(word) || ':A', ' | ')) as query from similar_words($2)
      as one (word)
  ), newest as (
    select p.id, (ts_rank(${weights}, d.words, query_of($1::text[])) + word_similarity($2, d.names))::float8 as key
    from people p join member_documents d on d.id = p.id and d.words @@ query_of($1::text[]) and d.words @@ (select query from alike)
    where ${seen} order by p.joined_at desc, p.id desc limit 2000
  ), best as (select * from newest order by key desc, id desc limit 20)
  select ${shown} as row from best ${showing} order by best.key desc, best.id desc`;

/** How many show areas of a part of the map, put together by cells. */
export const areasOfViewport = `
  select json_build_object('latitude', latitude, 'longitude', longitude, 'count', count) as row from (
    select sum(everyone)::int as count, round((sum(latitude * everyone) / sum(everyone))::numeric, 6)::float8 as latitude,
      round((sum(longitude * everyone) / sum(everyone))::numeric, 6)::float8 as longitude
    from shown_areas
    where everyone > 0 and longitude between $1::float8 and $3::float8 and latitude between $2::float8 and $4::float8
    group by floor((longitude + 180) / $5::float8), floor((latitude + 90) / $5::float8)
  ) mark order by count desc, latitude, longitude`;

/** The newest of everybody, or those after one of them: nobody joined at infinity. */
export const everybody = `
  with best as (
    select p.id, p.joined_at from people p where ${seen} and (p.joined_at, p.id) < ($1::timestamptz, $2::text)
    order by p.joined_at desc, p.id desc limit 20
  )
  select ${shown} as row from best ${showing} order by best.joined_at desc, best.id desc`;

export const ofRegion = `
  with best as (
    select member_id as id, member_joined_at as joined_at from belongings
    where community_id = $3 and member_audience = 'EVERYONE' and (member_joined_at, member_id) < ($1::timestamptz, $2::text)
    order by member_joined_at desc, member_id desc limit 20
  )
  select ${shown} as row from best ${showing} order by best.joined_at desc, best.id desc`;
