import { type DemoRegion, noTies } from './community';
import { city, commune } from './place-lookup';

const countries: readonly DemoRegion[] = [
  {
    ...noTies,
    kind: 'REGION',
    key: 'france',
    slug: 'france',
    name: 'France',
    nativeLanguage: 'fr',
    summary: {
      fr: 'Ce qui concerne tout le pays : statuts, impôts, télétravail, réseaux. Le reste se dit plus près de chez soi.',
      en: 'What concerns the whole country: status, tax, remote work, networks. The rest is said closer to home.',
    },
    place: { country: 'FR', name: 'France' },
  },
  {
    ...noTies,
    kind: 'REGION',
    key: 'united-states',
    slug: 'united-states',
    name: 'United States',
    nativeLanguage: 'en',
    summary: {
      fr: 'Assurance santé, impôts des indépendants, accès à internet : ce qui ne dépend pas de l’État où l’on vit.',
      en: 'Health insurance, self-employment tax, internet access: what does not depend on the state you live in.',
    },
    place: { country: 'US', name: 'United States' },
  },
];

const northernFrance: readonly DemoRegion[] = [
  {
    ...noTies,
    kind: 'REGION',
    key: 'normandie',
    slug: 'normandie',
    name: 'Normandie',
    nativeLanguage: 'fr',
    summary: {
      fr: 'De la côte au bocage, les gens du web qui vivent en Normandie ou qui y viennent.',
      en: 'From the coast to the hedgerows, web workers who live in Normandy or are on their way.',
    },
    place: { country: 'FR', name: 'Normandie', admin: { level: 1, code: '28' } },
    parents: ['france'],
  },
  {
    ...noTies,
    kind: 'REGION',
    key: 'orne',
    slug: 'orne',
    name: 'Orne',
    nativeLanguage: 'fr',
    summary: {
      fr: 'Un département où il reste des maisons, de la fibre et de la place. On s’y aide à s’installer.',
      en: 'A département that still has houses, fibre and room. People here help each other settle.',
    },
    place: { country: 'FR', name: 'Orne', admin: { level: 2, code: '61' } },
    parents: ['normandie'],
    neighbours: ['eure-et-loir'],
  },
  {
    ...noTies,
    kind: 'REGION',
    key: 'eure-et-loir',
    slug: 'eure-et-loir',
    name: 'Eure-et-Loir',
    nativeLanguage: 'fr',
    summary: {
      fr: 'Entre Beauce et Perche, à une heure et demie de Paris en train quand il est à l’heure.',
      en: 'Between Beauce and Perche, an hour and a half from Paris by train when the train is on time.',
    },
    place: { country: 'FR', name: 'Eure-et-Loir', admin: { level: 2, code: '28' } },
    parents: ['france'],
  },
  {
    ...noTies,
    kind: 'REGION',
    key: 'perche',
    slug: 'perche',
    name: 'Perche',
    nativeLanguage: 'fr',
    summary: {
      fr: 'Des collines, des villages et des gens qui travaillent en ligne. À cheval sur l’Orne et l’Eure-et-Loir.',
      en: 'Hills, villages and people who work online, astride the Orne and Eure-et-Loir départements.',
    },
    // The Perche is no administrative area: this commune lies in its middle.
    place: commune('61309', 'Perche en Nocé'),
    parents: ['orne', 'eure-et-loir'],
    twinned: ['paris', 'maine'],
  },
  {
    ...noTies,
    kind: 'REGION',
    key: 'belleme',
    slug: 'belleme',
    name: 'Bellême',
    nativeLanguage: 'fr',
    summary: {
      fr: 'La petite ville sur sa butte, la forêt à côté, le marché le jeudi et quelques bureaux bien cachés.',
      en: 'The little town on its hill, the forest next door, the Thursday market and a few well-hidden offices.',
    },
    place: commune('61038', 'Bellême'),
    parents: ['perche'],
    neighbours: ['mortagne-au-perche'],
  },
  {
    ...noTies,
    kind: 'REGION',
    key: 'mortagne-au-perche',
    slug: 'mortagne-au-perche',
    name: 'Mortagne-au-Perche',
    nativeLanguage: 'fr',
    summary: {
      fr: 'Le coworking, l’hôpital, le boudin et les cafés où l’on peut poser un ordinateur sans gêner.',
      en: 'The coworking space, the hospital, the black pudding and cafés where a laptop bothers nobody.',
    },
    place: commune('61293', 'Mortagne-au-Perche'),
    parents: ['perche'],
  },
  {
    ...noTies,
    kind: 'REGION',
    key: 'paris',
    slug: 'paris',
    name: 'Paris',
    nativeLanguage: 'fr',
    summary: {
      fr: 'Ceux qui y restent, ceux qui songent à partir, ceux qui y reviennent deux jours par semaine.',
      en: 'Those who stay, those who think of leaving, and those who come back two days a week.',
    },
    place: commune('75056', 'Paris'),
    parents: ['france'],
  },
];

const america: readonly DemoRegion[] = [
  {
    ...noTies,
    kind: 'REGION',
    key: 'maine',
    slug: 'maine',
    name: 'Maine',
    nativeLanguage: 'en',
    summary: {
      fr: 'L’État américain, ses îles et ses hivers. (Pas le Maine autour du Mans : voyez plutôt le Perche.)',
      en: 'The state, its islands and its winters. (Not the old French province around Le Mans: try Perche.)',
    },
    place: { country: 'US', name: 'Maine', admin: { level: 1, code: 'ME' } },
    parents: ['united-states'],
    neighbours: ['boston'],
  },
  {
    ...noTies,
    kind: 'REGION',
    key: 'columbia-missouri',
    slug: 'columbia-missouri',
    name: 'Columbia, Missouri',
    nativeLanguage: 'en',
    summary: {
      fr: 'Une ville universitaire au milieu des fermes : des chercheurs, des développeurs, des marchés.',
      en: 'A college town among farms. Researchers, developers, a good farmers’ market, an airport with four gates.',
    },
    place: city('Columbia', 'MO'),
    parents: ['united-states'],
  },
  {
    ...noTies,
    kind: 'REGION',
    key: 'sioux-falls',
    slug: 'sioux-falls',
    name: 'Sioux Falls',
    nativeLanguage: 'en',
    summary: {
      fr: 'Dans le Dakota du Sud : de la fibre, des loyers tenables et cinq mois pour prouver qu’on sait s’habiller.',
      en: 'South Dakota: good fiber, rents you can carry, and five months to prove you own a coat.',
    },
    place: city('Sioux Falls', 'SD'),
    parents: ['united-states'],
  },
  {
    ...noTies,
    kind: 'REGION',
    key: 'south-florida',
    slug: 'south-florida',
    name: 'South Florida',
    nativeLanguage: 'en',
    summary: {
      fr: 'De Palm Beach à Homestead, en anglais et en espagnol, avec un œil sur la météo.',
      en: 'From Palm Beach to Homestead, in English and Spanish, with one eye on the forecast.',
    },
    // Three counties have no area in common below the state: this is the northern one.
    place: { country: 'US', name: 'Palm Beach County', admin: { level: 2, code: 'FL.099' } },
    parents: ['united-states'],
  },
  {
    ...noTies,
    kind: 'REGION',
    key: 'boston',
    slug: 'boston',
    name: 'Boston',
    nativeLanguage: 'en',
    summary: {
      fr: 'Boston et ses voisines. On y parle loyers, employeurs et départs vers le nord.',
      en: 'Boston and the towns around it. Rents, employers, and who is moving north.',
    },
    place: city('Boston', 'MA'),
    parents: ['united-states'],
  },
  {
    ...noTies,
    kind: 'REGION',
    key: 'rural-ohio',
    slug: 'rural-ohio',
    name: 'Rural Ohio',
    nativeLanguage: 'en',
    summary: {
      fr: 'Les comtés entre les villes, là où l’on connaît son poseur de câble par son prénom.',
      en: 'The counties between the cities, where you know the person who pulls the cable by first name.',
    },
    place: { country: 'US', name: 'Ohio', admin: { level: 1, code: 'OH' } },
    parents: ['united-states'],
  },
];

export const regions: readonly DemoRegion[] = [...countries, ...northernFrance, ...america];
