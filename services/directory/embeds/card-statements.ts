import type { Viewer } from '../../../kit/viewer';
import { fieldSeenBy, publicDocument, skillSeenBy } from '../field-audiences/field.policy';
import { visibleTo } from '../people/person.policy';
import { Values } from '../values';
import type { Position } from './position';

/** Whom a list is narrowed to; by uuid, and by nothing but what each let this partner show. */
export interface CardsFit {
  /** All of them. */
  readonly skillIds: readonly string[];
  /** One of them. */
  readonly professionIds: readonly string[];
}

/** What is counted. */
export interface CountedCards {
  readonly partner: string;
  readonly fit: CardsFit;
}

export interface AskedCards extends CountedCards {
  readonly after: Position | null;
  readonly first: number;
}

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const profile = `d.document->'profile'`;
const named = `'id', named.graph_id, 'slug', named.slug, 'nameFr', named.name_fr, 'nameEn', named.name_en`;
const offered = `(
  select json_agg(json_build_object(${named}, 'category', named.category) order by has.place)
  from json_array_elements(d.document->'offered') with ordinality has (one, place)
  join skills named on named.number = (has.one->>0)::int
)`;
const professions = `(
  select json_agg(json_build_object(${named}) order by chosen.place)
  from json_array_elements_text(d.document->'profile'->'professions') with ordinality chosen (number, place)
  join professions named on named.number = chosen.number::int
)`;

/** Of each field of a card, what it takes of the document that visitors are shown: what is for members only is not there. */
const sources = {
  name: ['NAME', `d.document->'displayName'`],
  photoUrl: ['PHOTO', `d.document->'avatarUrl'`],
  headline: ['HEADLINE', `${profile}->'headline'`],
  professions: ['PROFESSIONS', professions],
  skills: ['SKILLS', offered],
  languages: ['LANGUAGES', `${profile}->'languages'`],
  website: ['WEBSITE', `${profile}->'website'`],
  links: ['LINKS', `${profile}->'links'`],
  place: ['PLACE', `d.document->'shownPlace'->'name'`],
} as const;

/** The card is made here, so that what was not consented to never leaves the database. Nothing to show is null too. */
const card = `jsonb_build_object(${Object.entries(sources)
  .map(
    ([name, [field, value]]) =>
      `'${name}', case when '${field}' = any(page.fields) then nullif((${value})::jsonb, '[]') end`,
  )
  .join(', ')})`;

/** Whoever keeps a field from this partner, or from visitors, is not found by it: who is missing would tell. */
function fitting({ skillIds, professionIds }: CardsFit, values: Values): string[] {
  const seen = ["direction = 'OFFERED'", ...skillSeenBy(null)].join(' and ');
  const skills = skillIds.map(
    (id) =>
      `p.id in (select member_id from member_skills where ${seen} and skill_id = ${values.of(id)}::uuid)`,
  );
  const work = () => [
    `f.profession_ids && ${values.of(professionIds)}::uuid[]`,
    ...fieldSeenBy(null, 'PROFESSIONS'),
  ];
  return [
    ...(skills.length > 0 ? [`'SKILLS' = any(e.fields)`, ...skills] : []),
    ...(professionIds.length > 0
      ? [
          `'PROFESSIONS' = any(e.fields)`,
          `p.id in (select f.member_id from profiles f where ${work().join(' and ')})`,
        ]
      : []),
  ];
}

/** Over `people p`: whom everyone may see, and the viewer too: who was blocked is no better off here than elsewhere. */
const shownTo = (viewer: Viewer | null, values: Values): string[] =>
  [null, ...(viewer ? [viewer] : [])].map((one) => visibleTo(one, values));

/**
 * Who is shown of the communities `c`: those who belong there and are shown to the viewer. A community being founded shows nobody, not even
 * by what it contains.
 */
export function whoIsShown(viewer: Viewer | null, fit: CardsFit, values: Values): string {
  const all = [...shownTo(viewer, values), ...fitting(fit, values)];
  return `from embed_consents e
    join belongings b on b.member_id = e.member_id and b.community_id = c.id
    join communities there on there.id = c.id and there.state <> 'INCUBATING'
    join people p on p.id = e.member_id
    where e.partner_id = partner.id and ${all.join(' and ')}`;
}

export const askingPartner = (communityIds: readonly string[], partner: string, values: Values) =>
  `from unnest(${values.of(communityIds)}::text[]) as c (id)
    left join partners partner on partner.slug = ${values.of(partner)} and partner.is_active`;

/** A page of each of several communities. Each has at least one row, so that it can say whether there is such a partner. */
export function cardsOfEach(
  communityIds: readonly string[],
  { partner, fit, after, first }: AskedCards,
  viewer: Viewer | null,
): Statement {
  const values = new Values();
  const from = askingPartner(communityIds, partner, values);
  const rest = after
    ? `and (e.granted_at, e.id) < (${values.of(after.grantedAt)}::timestamptz, ${values.of(after.id)}::uuid)`
    : '';
  return {
    sql: `select c.id as community_id, partner.id is not null as is_partner, page.id, page.granted_at, ${card} as card
      ${from}
      left join lateral (
        select e.id, e.member_id, e.fields, e.granted_at ${whoIsShown(viewer, fit, values)} ${rest}
        order by e.granted_at desc, e.id desc limit ${values.of(first + 1)}
      ) page on true
      left join lateral (
        select ${publicDocument} as document from member_documents d where d.id = page.member_id
      ) d on true
      order by c.id, page.granted_at desc, page.id desc`,
    values: values.list,
  };
}

export function countOfEach(
  communityIds: readonly string[],
  { partner, fit }: CountedCards,
  viewer: Viewer | null,
): Statement {
  const values = new Values();
  const from = askingPartner(communityIds, partner, values);
  return {
    sql: `select c.id as community_id, (select count(*)::int ${whoIsShown(viewer, fit, values)}) as count ${from}`,
    values: values.list,
  };
}
