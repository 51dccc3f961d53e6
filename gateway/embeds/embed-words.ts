import type { Words } from '../../kit/words';

/** All that a page says in its own words. */
export const words = {
  lead: {
    en: 'People who work over the internet, from here or on their way here.',
    fr: 'Des gens qui travaillent en ligne, d’ici ou en chemin vers ici.',
  },
  member: { en: 'A member', fr: 'Un membre du réseau' },
  members: { en: 'Members', fr: 'Membres' },
  skills: { en: 'Skills', fr: 'Compétences' },
  languages: { en: 'Languages', fr: 'Langues' },
  place: { en: 'Where', fr: 'Lieu' },
  website: { en: 'Website', fr: 'Site web' },
  empty: {
    en: 'Nobody is shown here at the moment. Members appear once they consent to it.',
    fr: 'Personne n’est affiché ici pour le moment. Les membres apparaissent quand ils y consentent.',
  },
  next: { en: 'More members', fr: 'D’autres membres' },
  first: { en: 'Back to the first', fr: 'Revenir aux premiers' },
  pages: { en: 'Pages', fr: 'Pages' },
  shownBy: { en: 'Shown by', fr: 'Affiché par' },
  consent: {
    en: 'Each member consented to what is shown of them here, and can withdraw that at any time.',
    fr: 'Chaque membre a consenti à ce qui est affiché de lui ici, et peut le retirer à tout moment.',
  },
  failed: { en: 'There is nothing to show here', fr: 'Il n’y a rien à afficher ici' },
} satisfies Record<string, Words>;

/** How many there are, in a sentence. */
export function counted(total: number): Words {
  return {
    en: total === 1 ? '1 member' : `${total.toLocaleString('en')} members`,
    fr: total < 2 ? `${total} membre` : `${total.toLocaleString('fr')} membres`,
  };
}
