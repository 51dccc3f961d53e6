import type { DataSource } from 'typeorm';
import { distanceKm, rounded } from './distance';
import type { PlaceKind } from './gazetteer/gazetteer-place';
import type { Point } from './gazetteer/point';
import { type PlaceRow, placeColumns, placeFrom } from './place.row';
import { searchName } from './search-name';

interface PlaceSearch {
  readonly text: string;
  readonly kinds?: readonly PlaceKind[] | null | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | null | undefined;
  /** Of places that match alike, those around here come first. */
  readonly near?: Point | null | undefined;
  readonly limit: number;
}

const wanted = `
  ($3::text[] is null or kind = any($3)) and ($4::text is null or country_code = $4)`;
const matched = 'id, kind, population, latitude, longitude';

const beginningQuality = (name: string) =>
  `case when length(${name}) - length($1) <= (length($1) >= 5)::integer then 0 else 1 end`;

/**
 * Candidates come from indexes alone, and of each kind only so many: a search costs the same for “s” and for “saint”.
 * Typing errors are looked for where nothing else is found. Quality 0 is the name itself, a longer one perhaps without its last
 * letter (still being typed, or forgotten); 1 begins so; 2 has a word that begins so; from 3 on it is only similar.
 */
const search = `
  with large as (
    select ${matched}, search_name from places
    where search_name like $2 and population >= 10000 and ${wanted}
    order by population desc limit 60
  ),
  beginning as (
    select ${matched}, search_name from places
    where search_name like $2 and ${wanted}
    order by search_name using ~<~ limit 200
  ),
  french as (
    select ${matched}, search_name_fr from places
    where search_name_fr like $2 and search_name_fr is not null and ${wanted}
    order by search_name_fr using ~<~ limit 20
  ),
  inside as (
    select ${matched}, search_name from places
    where length($1) >= 3 and search_name like '% ' || $2 and ${wanted} limit 200
  ),
  qualified as (
    select namesake.* from unnest($5::text[], $6::text[]) as split (head, tail)
    cross join lateral (
      select ${matched}, path from places where search_name = split.head and ${wanted}
      order by population desc nulls last limit 100
    ) as namesake
    where exists (
      select from places area where area.id = any(namesake.path) and (
        area.search_name like split.tail || '%' or area.search_name_fr like split.tail || '%'
        or lower(area.code) in (split.tail, lower(area.country_code) || '.' || split.tail)))
  ),
  exact as (
    select ${matched}, ${beginningQuality('search_name')} as quality from large
    union all select ${matched}, ${beginningQuality('search_name')} from beginning
    union all select ${matched}, ${beginningQuality('search_name_fr')} from french
    union all select ${matched}, 0.5 from qualified
    union all select ${matched}, case when search_name ~ ('^(the|le|la|les|l) ' || $1) then 1 else 2 end from inside
  ),
  similar_ones as (
    select ${matched}, 3 + 3 * (1 - similarity(search_name, $1)) as quality from places
    where (select count(*) from exact) < 3 and length($1) >= 3 and search_name % $1 and ${wanted}
    order by similarity(search_name, $1) desc limit 60
  ),
  candidates as (
    select id, kind, population, latitude, longitude, min(quality) as quality
    from (select * from exact union all select * from similar_ones) as found
    group by id, kind, population, latitude, longitude
  ),
  best as (
    select id, quality, weight from candidates, lateral (
      select coalesce(population, 0) * case kind when 'COMMUNE' then 2 when 'ADMIN2' then 0.2 when 'ADMIN3' then 0.02 else 1 end
        / (1 + coalesce(${distanceKm('candidates', '$7', '$8')}, 0) / 20) as weight) as weighed
    order by round(quality::numeric, 1), weight desc, id limit $9
  )
  select ${placeColumns} from best join places place using (id) order by round(quality::numeric, 1), weight desc, id`;

/** Places by name, the best match first. Forgives case, accents, punctuation, “st” for “saint” and a typing error. */
export async function searchPlaces(
  db: DataSource,
  { text, kinds, country, near, limit }: PlaceSearch,
): Promise<PlaceRow[]> {
  const name = searchName(text);
  if (!name) return [];
  const splits = splitsOf(name);
  const rows = await db.query(search, [
    name,
    `${name}%`,
    kinds ?? null,
    country ?? null,
    splits.map(({ head }) => head),
    splits.map(({ tail }) => tail),
    near ? rounded(near.latitude) : null,
    near ? rounded(near.longitude) : null,
    limit,
  ]);
  return rows.map(placeFrom);
}

/** `paris texas` may be a Paris in some Texas: every way to cut it into a name and what is around it. */
function splitsOf(name: string): { readonly head: string; readonly tail: string }[] {
  const words = name.split(' ').slice(0, 6);
  return words.slice(1).map((_, at) => ({
    head: words.slice(0, at + 1).join(' '),
    tail: words.slice(at + 1).join(' '),
  }));
}
