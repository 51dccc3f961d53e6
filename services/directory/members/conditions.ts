import type { Viewer } from '../../../kit/viewer';
import { fieldSeenBy, foundBy, hasWords, isMembersOnly, skillSeenBy } from '../field-audiences/field.policy';
import type { ProfileField } from '../field-audiences/profile-field.type';
import { cellsNear } from '../people/cells';
import { chordOf, cubeOf } from '../people/earth';
import type { Values } from '../values';
import type { Fit, TextFit } from './fit';

export interface Conditions {
  /** Whom they are over. */
  readonly from: string;
  readonly joins: string;
  readonly where: readonly string[];
  /** Over everybody, one plan is the best whatever the values are. */
  readonly isSteady: boolean;
}

const everyone = 'people p';

/** Who looks, and for whom: what somebody keeps from visitors, no visitor finds them by. */
interface Asked {
  readonly viewer: Viewer | null;
  readonly fit: Fit;
}

/**
 * A filter as SQL over `people p`: over all there is of them, or over the fewest who have to be looked at, of whom `p` may then know no more
 * than who they are, who sees them, where they show to be and when they joined.
 */
export function conditionsOf(
  { viewer, fit }: Asked,
  values: Values,
  over: 'fewest' | 'people' = 'fewest',
): Conditions {
  const joins: string[] = [];
  if (fit.text)
    joins.push(`join member_documents found on found.id = p.id ${textConditions(fit.text, viewer, values)}`);
  const profile = profileConditions({ viewer, fit }, values);
  if (profile.length > 0) joins.push(`join profiles f on f.member_id = p.id and ${profile.join(' and ')}`);
  const cells = hasSkills(fit) && fit.near ? cellsNear(fit.near, fit.near.withinKm) : null;
  const [skill, ...others] = fit.matchesAll || fit.skillIds.length === 1 ? fit.skillIds : [];
  const isOverSkill = over === 'fewest' && cells !== null && skill !== undefined;
  const from = isOverSkill ? offering(skill, fit, cells, values) : everyone;
  const skills = isOverSkill ? { ...fit, skillIds: others } : fit;
  const where = [
    ...skillConditions({ viewer, fit: skills }, cells, values),
    ...placeAndTime(fit, cells, values),
  ];
  const isSteady = isOverSkill && others.length === 0 && !fit.text;
  return { from, joins: joins.join('\n'), where, isSteady };
}

/**
 * All in one lookup of the index of words; what is common is better met on the way through an order. A word that nobody is found by, and that
 * nothing is like, is in nobody.
 */
function textConditions(
  { words, misspelt, isCommon }: TextFit,
  viewer: Viewer | null,
  values: Values,
): string {
  if (misspelt.some(({ alike }) => alike === '')) return 'and false';
  const all = misspelt.map(({ alike }) => `to_tsquery('pg_catalog.simple', ${values.of(alike)})`);
  if (words.length > 0) all.unshift(`query_of(${values.of(words)}::text[])`);
  const query = all.join(' && ');
  return `and ${isCommon ? hasWords(viewer, query) : `found.id in (select ${foundBy(viewer, query, 'null')})`}`;
}

function profileConditions({ viewer, fit }: Asked, values: Values): string[] {
  const all: string[] = [];
  const by = (field: ProfileField, condition: string) => all.push(condition, ...fieldSeenBy(viewer, field));
  if (fit.professionIds.length > 0)
    by('PROFESSIONS', `f.profession_ids && ${values.of(fit.professionIds)}::uuid[]`);
  if (fit.workModes.length > 0) by('WORK_MODE', `f.work_mode = any(${values.of(fit.workModes)}::text[])`);
  if (fit.experience.length > 0) by('EXPERIENCE', `f.experience = any(${values.of(fit.experience)}::text[])`);
  if (fit.languages.length > 0) by('LANGUAGES', `f.language_keys && ${values.of(fit.languages)}::text[]`);
  if (fit.availableBy) by('AVAILABILITY', `f.available_from <= ${values.of(fit.availableBy)}::timestamptz`);
  if (fit.mentors) by('MENTOR_OFFER', 'f.mentor_hours is not null');
  if (fit.mentors === false) all.push(withoutOffer(viewer));
  if (fit.mentorTopicIds.length > 0)
    by('MENTOR_OFFER', `f.mentor_topic_ids && ${values.of(fit.mentorTopicIds)}::uuid[]`);
  return all;
}

/** To a visitor, whoever offers it to members only offers nothing. */
const withoutOffer = (viewer: Viewer | null) =>
  viewer ? 'f.mentor_hours is null' : `(f.mentor_hours is null or ${isMembersOnly('MENTOR_OFFER')})`;

const hasSkills = ({ skillIds, seekingIds }: Fit) => skillIds.length + seekingIds.length > 0;

/** The cells around somewhere that skills are looked up by; null where no skill near somewhere is asked for, or the cells are too many. */
type Cells = readonly number[] | null;

const inCells = (cells: Cells, values: Values) =>
  cells ? ` and cell = any(${values.of(cells)}::integer[])` : '';
const atLeast = ({ minimumLevel }: Fit, values: Values) =>
  minimumLevel ? ` and level >= ${values.of(minimumLevel)}::skill_level` : '';

/** Whoever offers a skill around somewhere, as the index of skills knows them. Erased people have no skills. */
function offering(skillId: string, fit: Fit, cells: Cells, values: Values): string {
  return `(select member_id as id, member_position as position, member_joined_at as joined_at, member_audience as audience,
      false as is_erased
    from member_skills where direction = 'OFFERED' and skill_id = ${values.of(skillId)}::uuid
      ${atLeast(fit, values)}${inCells(cells, values)}) p`;
}

/** Near somewhere, skills are looked up by the cells around it; the distance is compared below. */
function skillConditions({ viewer, fit }: Asked, cells: Cells, values: Values): string[] {
  if (!hasSkills(fit)) return [];
  const here = [inCells(cells, values), ...skillSeenBy(viewer)].join(' and ');
  const level = atLeast(fit, values);
  const offers = (which: string) =>
    `p.id in (select member_id from member_skills where direction = 'OFFERED' and ${which}${level}${here})`;
  const all: string[] = [];
  if (fit.skillIds.length > 0 && fit.matchesAll) {
    all.push(...fit.skillIds.map((id) => offers(`skill_id = ${values.of(id)}::uuid`)));
  }
  if (fit.skillIds.length > 0 && !fit.matchesAll) {
    all.push(offers(`skill_id = any(${values.of(fit.skillIds)}::uuid[])`));
  }
  if (fit.seekingIds.length > 0) {
    const ids = values.of(fit.seekingIds);
    all.push(
      `p.id in (select member_id from member_skills where direction = 'SOUGHT' and skill_id = any(${ids}::uuid[])${here})`,
    );
  }
  return all;
}

/**
 * The box is what the index of points knows; the distance cuts its corners. Whoever has a skill in the cells around is few already: then that
 * index, which finds everyone there, is not to be thought of. All is of the shown point: there is no other here.
 */
function placeAndTime(fit: Fit, cells: Cells, values: Values): string[] {
  const all: string[] = [];
  if (fit.near) {
    const point = `${values.of(cubeOf(fit.near))}::cube`;
    const chord = `${values.of(chordOf(fit.near.withinKm))}::float8`;
    if (!cells) all.push(`p.position <@ cube_enlarge(${point}, ${chord}, 3)`);
    all.push(`(p.position <-> ${point}) <= ${chord}`);
  }
  if (fit.joinedSince) all.push(`p.joined_at >= ${values.of(fit.joinedSince)}::timestamptz`);
  return all;
}
