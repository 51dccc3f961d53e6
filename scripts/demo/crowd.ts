import { base, en, en_US, Faker, fr } from '@faker-js/faker';
import { handleFrom } from '../../services/identity/members/members';
import { byWeight } from './chance';
import { crowdSkills } from './content/crowd-skills';
import type { DemoMembership, WorkMode } from './content/persona';
import { fillPhrase, phrases } from './content/phrases';
import { trades } from './content/trades';
import type { DemoMember } from './member';
import type { Neighbourhood } from './neighbourhoods';

const dayMs = 86_400_000;

const modes = byWeight<[WorkMode, number]>(
  [
    ['FREELANCE', 34],
    ['EMPLOYEE', 26],
    ['HYBRID', 14],
    ['BUSINESS_OWNER', 9],
    ['SEEKING', 7],
    ['EXPLORING', 7],
    ['EMPLOYER', 3],
  ],
  ([, weight]) => weight,
);

/** People made up around the 45 who speak: always the same ones, placed by population, found by what they do. */
export function crowd(size: number, neighbourhoods: readonly Neighbourhood[], now: Date): DemoMember[] {
  const faker = new Faker({ locale: [en_US, en, base], seed: 61 });
  const french = new Faker({ locale: [fr, en, base], seed: 61 });
  const draw = byWeight(neighbourhoods, ({ share }) => share);
  const taken = new Set<string>();
  return Array.from({ length: size }, (_, at) => {
    const neighbourhood = draw(faker);
    const namer = neighbourhood.language === 'fr' ? french : faker;
    const displayName = `${namer.person.firstName()} ${namer.person.lastName()}`;
    return {
      ...someone(faker, neighbourhood, now),
      key: `crowd ${at}`,
      displayName,
      handle: free(displayName, taken),
    };
  });
}

function free(displayName: string, taken: Set<string>): string {
  const plain = handleFrom(displayName);
  for (let at = 1; ; at += 1) {
    const handle = at === 1 ? `${plain}-d` : `${plain}-d${at}`;
    if (taken.has(handle)) continue;
    taken.add(handle);
    return handle;
  }
}

function someone(faker: Faker, neighbourhood: Neighbourhood, now: Date) {
  const { language } = neighbourhood;
  const residence = neighbourhood.draw(faker);
  const [workMode] = modes(faker);
  const trade = faker.helpers.arrayElement(trades);
  const offered = faker.helpers.arrayElements(crowdSkills, { min: 2, max: 7 });
  const words = {
    trade: trade.name[language],
    place: residence.area.areaName,
    skill: offered[0]?.name[language] ?? trade.name[language],
  };
  const { headlines, bios } = phrases[language];
  const headline = faker.helpers.arrayElement([...headlines.any, ...headlines.byMode[workMode]]);
  const sentences = [bios.work, bios.life, bios.wish]
    .filter(() => faker.datatype.boolean(0.75))
    .map((some) => faker.helpers.arrayElement(some));
  return {
    language,
    residence,
    workMode,
    headline: fillPhrase(headline, words),
    bio: sentences.map((sentence) => fillPhrase(sentence, words)).join(' '),
    profession: trade.profession,
    experience: faker.helpers.arrayElement([
      'BEGINNER',
      'PRACTISED',
      'PRACTISED',
      'EXPERIENCED',
      'EXPERIENCED',
    ] as const),
    skills: offered.map(({ slug }) => ({
      slug,
      level: faker.helpers.arrayElement(['LEARNING', 'WORKING', 'WORKING', 'EXPERT'] as const),
    })),
    soughtSkills: faker.helpers.arrayElements(crowdSkills, { min: 0, max: 2 }).map(({ slug }) => slug),
    audience: faker.helpers.weightedArrayElement([
      { value: 'EVERYONE' as const, weight: 70 },
      { value: 'MEMBERS' as const, weight: 26 },
      { value: 'NOBODY' as const, weight: 4 },
    ]),
    precision: faker.helpers.weightedArrayElement([
      { value: 'AREA' as const, weight: 82 },
      { value: 'REGION' as const, weight: 8 },
      { value: 'COMMUNE' as const, weight: 5 },
      { value: 'NONE' as const, weight: 5 },
    ]),
    joinedAt: new Date(now.getTime() - Math.floor(faker.number.float({ min: 1, max: 900 }) * dayMs)),
    communities: membershipsOf(faker, neighbourhood),
    hasPassword: false,
  };
}

function membershipsOf(faker: Faker, { key, language, circles, dream }: Neighbourhood): DemoMembership[] {
  const joined: DemoMembership[] = key ? [{ community: key, tie: 'HOME', roles: [] }] : [];
  for (const circle of faker.helpers.arrayElements(circles, { min: 0, max: 2 })) {
    joined.push({ community: circle, tie: 'HOME', roles: [] });
  }
  if (dream && faker.datatype.boolean(0.12)) joined.push({ community: dream, tie: 'ASPIRING', roles: [] });
  const country = language === 'fr' ? 'france' : 'united-states';
  if (faker.datatype.boolean(0.4) && key !== country)
    joined.push({ community: country, tie: 'WATCHING', roles: [] });
  return joined;
}
