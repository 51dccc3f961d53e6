import { type DemoCircle, noTies } from './community';

export const circles: readonly DemoCircle[] = [
  {
    ...noTies,
    kind: 'CIRCLE',
    key: 'traducteurs',
    slug: 'traducteurs-translators',
    name: 'Traducteurs / Translators',
    nativeLanguage: 'fr',
    summary: {
      fr: 'Tarifs, post-édition, mémoires, clients qui paient et clients qui oublient. On s’écrit dans les deux langues.',
      en: 'Rates, post-editing, memories, clients who pay and clients who forget. We write in both languages.',
    },
  },
  {
    ...noTies,
    kind: 'CIRCLE',
    key: 'ux',
    slug: 'ux',
    name: 'UX',
    nativeLanguage: 'en',
    summary: {
      fr: 'Recherche et conception, loin des laboratoires : comment tester avec des gens qui ont autre chose à faire.',
      en: 'Research and design far from the labs: how to test with people who have other things to do.',
    },
  },
  {
    ...noTies,
    kind: 'CIRCLE',
    key: 'teletravail-campagne',
    slug: 'teletravail-et-campagne',
    name: 'Télétravail et campagne',
    nativeLanguage: 'fr',
    summary: {
      fr: 'Obtenir le oui, choisir la maison, tenir l’hiver. Pour ceux qui y sont et ceux qui hésitent.',
      en: 'Getting to yes, choosing the house, lasting the winter. For those who are there and those who waver.',
    },
  },
  {
    ...noTies,
    kind: 'CIRCLE',
    key: 'factures-freelance',
    slug: 'factures-et-freelance',
    name: 'Factures et freelance',
    nativeLanguage: 'fr',
    summary: {
      fr: 'Devis, seuils, relances, impayés. Personne n’est avocat ici, tout le monde a déjà relancé un client.',
      en: 'Quotes, thresholds, reminders, bad debts. Nobody here is a lawyer; everybody has chased a client.',
    },
  },
  {
    ...noTies,
    kind: 'CIRCLE',
    key: 'web-development',
    slug: 'web-development',
    name: 'Web development',
    nativeLanguage: 'en',
    summary: {
      fr: 'Reprises de sites, premières missions, relectures de code et débutants bienvenus.',
      en: 'Inherited sites, first jobs, code reviews, beginners welcome.',
    },
  },
  {
    ...noTies,
    kind: 'CIRCLE',
    key: 'parents-at-home',
    slug: 'parents-at-home',
    name: 'Parents at home / Parents à la maison',
    nativeLanguage: 'en',
    summary: {
      fr: 'Travailler avec un enfant malade dans la pièce d’à côté. Solutions, relais et un peu d’humour.',
      en: 'Working with a sick child in the next room. Workarounds, relays and some humour.',
    },
  },
];
