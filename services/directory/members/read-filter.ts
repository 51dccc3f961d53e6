import { invalid, notFound } from '../../../kit/errors';
import type { Context } from '../context';
import { placeIds } from '../ids';
import type { Point } from '../people/earth';
import { readLanguage, readList } from '../profiles/profile-limits';
import type { Fit } from './fit';
import type { MemberFilter, NearInput } from './member-filter.type';
import { readText } from './read-text';
import { bandKm } from './travel-band.type';

const mostNamed = 10;
const farthestKm = 500;

/** Throws BAD_USER_INPUT naming the field that is unknown or contradicts another, NOT_FOUND for a place there is not. */
export async function readFilter(context: Context, filter: MemberFilter | null | undefined): Promise<Fit> {
  const { known } = context;
  const { skills, skillsMatch, minimumLevel, seeking, professions, languages, near, mentors, mentorsOn } =
    filter ?? {};
  const named = (list: readonly string[] | null | undefined, field: string) =>
    readList(list, `filter.${field}`, mostNamed);
  if (!skills?.length && skillsMatch != null) throw needsSkills('skillsMatch');
  if (!skills?.length && minimumLevel != null) throw needsSkills('minimumLevel');
  if (mentorsOn?.length && mentors === false)
    throw invalid('filter.mentorsOn', {
      en: 'asks for mentors, and filter.mentors for those who are none',
      fr: 'demande des mentors, et filter.mentors ceux qui n’en sont pas',
    });
  return {
    text: await readText(context, filter?.text),
    skillIds: await known.skills(named(skills, 'skills'), 'filter.skills'),
    matchesAll: skillsMatch !== 'ANY',
    minimumLevel: minimumLevel ?? null,
    seekingIds: await known.skills(named(seeking, 'seeking'), 'filter.seeking'),
    professionIds: await known.professions(named(professions, 'professions'), 'filter.professions'),
    workModes: filter?.workModes ?? [],
    experience: filter?.experience ?? [],
    languages: named(languages, 'languages').map((tag) => readLanguage(tag, 'filter.languages')),
    near: near ? await readNear(context, near) : null,
    joinedSince: filter?.joinedSince ?? null,
    availableBy: filter?.availableBy ?? null,
    mentors: mentorsOn?.length ? true : (mentors ?? null),
    mentorTopicIds: await known.skills(named(mentorsOn, 'mentorsOn'), 'filter.mentorsOn'),
  };
}

const needsSkills = (field: string) =>
  invalid(`filter.${field}`, {
    en: 'says how to match filter.skills, which names none',
    fr: 'dit comment comparer filter.skills, qui n’en nomme aucune',
  });

async function readNear(context: Context, near: NearInput): Promise<Fit['near']> {
  const withinKm = readDistance(near);
  return { ...(await pointOf(context, near)), withinKm };
}

function readDistance({ withinKm, band }: NearInput): number {
  if ((withinKm != null) === (band != null))
    throw invalid('filter.near', {
      en: 'needs either withinKm or band',
      fr: 'demande soit withinKm, soit band',
    });
  if (band != null) return bandKm[band];
  const km = withinKm ?? 0;
  if (km >= 1 && km <= farthestKm) return km;
  throw invalid('filter.near.withinKm', {
    en: `must be from 1 to ${farthestKm}, not ${km}`,
    fr: `doit être compris entre 1 et ${farthestKm}, et non ${km}`,
  });
}

async function pointOf({ links }: Context, { place, latitude, longitude }: NearInput): Promise<Point> {
  const hasPoint = latitude != null && longitude != null;
  if ((place != null) === hasPoint || (latitude != null) !== (longitude != null))
    throw invalid('filter.near', {
      en: 'needs either place, or latitude and longitude together',
      fr: 'demande soit place, soit latitude et longitude ensemble',
    });
  if (latitude != null && longitude != null)
    return { latitude: degrees(latitude, 90, 'latitude'), longitude: degrees(longitude, 180, 'longitude') };

  const placeId = place ?? '';
  placeIds.uuid(placeId, 'filter.near.place');
  const found = (await links['regions']?.call('placePoint', { placeId })) as Point | null | undefined;
  if (!found) throw notFound({ en: 'place', fr: 'lieu' }, placeId, 'filter.near.place');
  return found;
}

function degrees(value: number, most: number, name: string): number {
  if (Math.abs(value) <= most) return value;
  throw invalid(`filter.near.${name}`, {
    en: `must be from -${most} to ${most}`,
    fr: `doit être compris entre -${most} et ${most}`,
  });
}
