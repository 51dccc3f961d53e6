import type { ProfileField } from '../field-audiences/profile-field.type';

/** The lock of whoever takes over a feed: two followers at once would each miss what the other has not committed yet. */
export const oneWriter = `select pg_advisory_xact_lock(hashtextextended('directory: read model', 7))`;

/**
 * A document is locked before it is built, in the order of ids: whoever writes the next one of the same member waits,
 * and then, with a newer snapshot, sees what this one saw.
 */
export const makeMissing = `
  insert into member_documents (id) select distinct wanted.id collate "C" from unnest($1::text[]) as wanted (id)
  order by 1 on conflict (id) do nothing
`;
export const lockAll = `
  select 1 from member_documents where id = any($1::text[]) order by id for update
`;

/**
 * For whom there is a document: each member's own and all other members', who see every field, and, where fields are for members only, the
 * visitors'. It is made as if the member had left these fields empty, so that nothing in it depends on what they hold.
 */
const eyes = `
  select id as member_id, false as is_visitor, '{}'::text[] as hidden from unnest($1::text[]) as id
  union all
  select member_id, true, members_only from field_audiences where member_id = any($1::text[]) and members_only <> '{}'
`;
const shown = (field: ProfileField, value: string) =>
  `case when not eyes.hidden && '{${field}}' then ${value} end`;

const abilities = `
  select has.member_id,
    jsonb_agg(jsonb_build_array(skill.number, has.level) order by has.place) filter (where has.direction = 'OFFERED') as offered,
    jsonb_agg(jsonb_build_array(skill.number, has.level) order by has.place) filter (where has.direction = 'SOUGHT') as sought,
    string_agg(skill.search, ' ') filter (where has.direction = 'OFFERED') as search
  from member_skills has join skills skill on skill.id = has.skill_id
  where has.member_id = any($1::text[])
  group by has.member_id
`;

const professionsOf = `
  select jsonb_agg(profession.number order by chosen.place) as list, string_agg(profession.search, ' ') as search
  from unnest(f.profession_ids) with ordinality as chosen (id, place)
  join professions profession on profession.id = chosen.id
`;

const topics = `
  select coalesce(jsonb_agg(topic.number order by chosen.place), '[]')
  from unnest(f.mentor_topic_ids) with ordinality as chosen (id, place) join skills topic on topic.id = chosen.id
`;

/** The most local of the regions they are at home in: the one with the most levels above it, then the one joined first. */
const homes = `
  select distinct on (m.member_id) m.member_id,
    jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name) as region
  from memberships m join communities c on c.id = m.community_id
  where m.member_id = any($1::text[]) and m.tie = 'HOME' and m.status = 'ACTIVE' and c.kind = 'REGION'
    and c.state <> 'INCUBATING'
  order by m.member_id, c.depth desc, m.joined_at, m.id
`;

/** Where they belong, and who may see them: what searches find members by and no document shows. */
const places = `
  select b.member_id, string_agg(b.community_id || b.is_direct, ' ' order by b.community_id) as list
  from belongings b where b.member_id = any($1::text[]) group by b.member_id
`;

/** In small letters without accents, and nothing but letters and digits between blanks. */
export const plain = (text: string) =>
  `coalesce(regexp_replace(unaccent(lower(${text})), '[^[:alnum:]]+', ' ', 'g'), '')`;

const heading = `concat_ws(' ', ${shown('HEADLINE', 'f.headline')}, ${shown('SKILLS', 'abilities.search')},
  ${shown('PROFESSIONS', 'professions.search')})`;

const documents = `
  select
    p.id, eyes.is_visitor,
    jsonb_build_object(
      'id', p.id, 'handle', p.handle, 'displayName', p.display_name, 'avatarUrl', p.avatar_url,
      'joinedAt', p.joined_at,
      'shownPlace', case when p.area_id is not null then jsonb_build_object(
        'name', p.area_name, 'countryCode', p.country_code, 'latitude', p.latitude, 'longitude', p.longitude,
        'precision', p.shown_precision) end,
      'homeRegion', homes.region,
      'profile', case when f.member_id is not null then jsonb_build_object(
        'headline', ${shown('HEADLINE', 'f.headline')}, 'bio', ${shown('BIO', 'f.bio')},
        'workMode', ${shown('WORK_MODE', 'f.work_mode')}, 'experience', ${shown('EXPERIENCE', 'f.experience')},
        'professions', coalesce(${shown('PROFESSIONS', 'professions.list')}, '[]'),
        'languages', coalesce(${shown('LANGUAGES', 'to_jsonb(f.languages)')}, '[]'),
        'website', ${shown('WEBSITE', 'f.website')}, 'links', coalesce(${shown('LINKS', 'f.links')}, '[]'),
        'availableFrom', ${shown('AVAILABILITY', 'f.available_from')},
        'mentorOffer', case when ${shown('MENTOR_OFFER', 'f.mentor_hours')} is not null then jsonb_build_object(
          'hoursPerMonth', f.mentor_hours, 'topics', (${topics})) end) end,
      'offered', coalesce(${shown('SKILLS', 'abilities.offered')}, '[]'),
      'sought', coalesce(${shown('SOUGHT_SKILLS', 'abilities.sought')}, '[]')
    ) ::json as document,
    ${plain(`concat_ws(' ', p.display_name, p.handle)`)} as names,
    setweight(to_tsvector('pg_catalog.simple', ${plain(`concat_ws(' ', p.display_name, p.handle)`)}), 'A')
      || setweight(all_words_of(${plain(heading)}), 'B')
      || all_words_of(${plain(shown('BIO', 'f.bio'))}) as words,
    hashtextextended(concat_ws(' ', p.audience, places.list), 0) as placed
  from eyes join people p on p.id = eyes.member_id
  left join profiles f on f.member_id = p.id
  left join abilities on abilities.member_id = p.id
  left join homes on homes.member_id = p.id
  left join places on places.member_id = p.id
  left join lateral (${professionsOf}) professions on true
  where not p.is_erased
`;

/** Of who has a skill and of the list it is in, the narrower one. */
const audience = `case when p.audience = 'EVERYONE'
    and a.members_only && array[case has.direction when 'OFFERED' then 'SKILLS' else 'SOUGHT_SKILLS' end]
  then 'MEMBERS' else p.audience end`;

/**
 * What is looked for beside it: which fields are for members only beside the profile; where a member shows to be, since when they are here and
 * who sees them beside each of their skills.
 */
export const placeBeside = `
  with kept as (
    update profiles f set members_only = coalesce(a.members_only, '{}')
    from unnest($1::text[]) as one (id) left join field_audiences a on a.member_id = one.id
    where f.member_id = one.id and f.members_only <> coalesce(a.members_only, '{}')
  )
  update member_skills has
  set (cell, member_position, member_joined_at, member_audience) = (p.cell, p.position, p.joined_at, ${audience})
  from people p left join field_audiences a on a.member_id = p.id
  where p.id = has.member_id and has.member_id = any($1::text[])
    and (has.cell, has.member_position, has.member_joined_at, has.member_audience)
      is distinct from (p.cell, p.position, p.joined_at, ${audience})
`;

/** The words of these members' names before the change, and those that came with it: what of the former nobody has any more is forgotten. */
export const nameWords = `
  select distinct word from member_documents cross join regexp_split_to_table(names, ' ') as word
  where id = any($1::text[]) and word <> ''
`;
export const keepNameWords = `
  insert into name_words select distinct word collate "C" from unnest($1::text[]) as word order by 1 on conflict do nothing
`;
export const forgetNameWords = `
  delete from name_words where word = any($1::text[]) and not exists (
    select from member_documents where words @@ to_tsquery('pg_catalog.simple', quote_literal(word) || ':A')
  )
`;

const columns = ['document', 'names', 'words', 'placed', 'public_document', 'public_words'];
/** There is no comparing of `json`. */
const compared = (table: string) =>
  `(${columns.map((name) => `${table}.${name}${name.endsWith('document') ? '::text' : ''}`).join(', ')})`;

/**
 * One document for each id, null for an erased or unknown person, and a second one for visitors where it differs. Writes only those that
 * are not as they were, and which transaction changed them.
 */
export const build = `
  with eyes as materialized (${eyes}), abilities as materialized (${abilities}), homes as materialized (${homes}), places as materialized (${places}),
    documents as materialized (${documents})
  update member_documents d set (${columns.join(', ')}) = (${columns.map((name) => `built.${name}`).join(', ')}),
    changed_xid = pg_current_xact_id()
  from (
    select wanted.id, whole.document, whole.names, whole.words, whole.placed,
      case when open.document::text <> whole.document::text then open.document end as public_document,
      case when open.words <> whole.words then open.words end as public_words
    from unnest($1::text[]) as wanted (id)
    left join documents whole on whole.id = wanted.id and not whole.is_visitor
    left join documents open on open.id = wanted.id and open.is_visitor
  ) built
  where d.id = built.id and ${compared('d')} is distinct from ${compared('built')}
`;
