import type { Journey, Person } from '../../gateway/journeys/journey.fixtures';
import { type FieldName, type TargetName, targetNames } from './network';

const workModes = ['FREELANCE', 'EMPLOYEE', 'HYBRID', 'BUSINESS_OWNER', 'EMPLOYER', 'SEEKING'] as const;
const levels = ['BEGINNER', 'PRACTISED', 'EXPERIENCED'] as const;
const professions = [
  'tester',
  'statistician',
  'cartographer',
  'webmaster',
  'data-analyst',
  'business-analyst',
];
const offered = ['java', 'ruby', 'rust', 'swift', 'kotlin', 'debian'];
const sought = ['ubuntu', 'docker', 'php', 'python', 'go', 'linux'];
const languages = ['br', 'oc', 'eu', 'co', 'ca', 'gsw'];

type Value = string | number | null | readonly unknown[] | object;
interface Saying {
  /** What a visitor is shown of it, and what they are shown if it is empty. */
  readonly shown: Value;
  readonly empty: Value;
  /** Filters that find whoever says so, among those of their name. */
  readonly filters: readonly object[];
  /** Words that nobody else ever said, where there are such. */
  readonly mark?: string;
}
export type Sayings = Readonly<Record<FieldName, Saying>>;

/** What one of those who are looked for says of themself: in each field something else than all the others. */
export function sayingsOf(name: TargetName): Sayings {
  const at = targetNames.indexOf(name);
  const one = <Thing>(all: readonly Thing[]) => all[at % all.length] as Thing;
  const [headline, bio, site, link] = ['Zqhead', 'Zqbio', 'zqsite', 'zqlink'].map((word) => `${word}${name}`);
  const website = `https://${site}.example/`;
  const availableFrom = `203${at}-01-01T00:00:00.000Z`;
  const has = { slug: one(offered) };
  const mentorOffer = { hoursPerMonth: at + 1, topics: [has] };
  const list = (shown: readonly unknown[], filters: readonly object[] = []) => ({
    shown,
    empty: [],
    filters,
  });
  const value = (shown: Value, filters: readonly object[], mark?: string) => ({
    ...{ shown, empty: null, filters },
    ...(mark ? { mark } : {}),
  });
  return {
    HEADLINE: value(headline ?? '', [{ text: headline }], headline),
    BIO: value(bio ?? '', [{ text: bio }], bio),
    WORK_MODE: value(one(workModes), [{ workModes: [one(workModes)] }]),
    EXPERIENCE: value(one(levels), [{ experience: [one(levels)] }]),
    PROFESSIONS: list(
      [{ slug: one(professions) }],
      [{ professions: [one(professions)] }, { text: one(professions).replace('-', ' ') }],
    ),
    SKILLS: list([has], [{ skills: [has.slug] }, { text: has.slug }]),
    SOUGHT_SKILLS: list([{ slug: one(sought) }], [{ seeking: [one(sought)] }]),
    LANGUAGES: list([one(languages)], [{ languages: [one(languages)] }]),
    WEBSITE: value(website, [], site),
    LINKS: { ...list([{ url: `https://${link}.example/` }]), ...(link ? { mark: link } : {}) },
    AVAILABILITY: value(availableFrom, [{ availableBy: availableFrom }], availableFrom),
    MENTOR_OFFER: value(mentorOffer, [{ mentors: true }, { mentorsOn: [has.slug] }]),
  };
}

const say = `mutation ($profile: UpdateProfileInput!, $skills: SetSkillsInput!) {
  updateProfile(input: $profile) { errors { message } } setSkills(input: $skills) { errors { message } } }`;

/** Has all who are looked for say it. */
export async function speak(journey: Journey, found: Readonly<Record<TargetName, Person>>): Promise<void> {
  for (const name of targetNames) {
    const said = sayingsOf(name);
    const at = targetNames.indexOf(name);
    const link = `https://${said.LINKS.mark}.example/`;
    const profile = {
      ...{ headline: said.HEADLINE.shown, bio: said.BIO.shown, workMode: said.WORK_MODE.shown },
      ...{ experience: said.EXPERIENCE.shown, professions: [professions[at]], languages: [languages[at]] },
      ...{ website: said.WEBSITE.shown, links: [{ title: 'Mine', url: link }] },
      availableFrom: said.AVAILABILITY.shown,
      mentorOffer: { hoursPerMonth: at + 1, topics: [offered[at]] },
    };
    const skills = {
      offered: [{ skill: offered[at], level: 'EXPERT' }],
      sought: [{ skill: sought[at] }],
    };
    const variables = { profile, skills };
    const { data, errors } = await journey.post<Record<string, { errors: { message: string }[] }>>(
      { query: say, variables },
      found[name].accessToken,
    );
    const [wrong] = errors ?? Object.values(data).flatMap((one) => one.errors);
    if (wrong) throw new Error(`${name} could not speak: ${wrong.message}`);
  }
}
