import type { Words } from '../../kit/words';

/** What pages say in their own words, whatever they list. */
export const words = {
  pages: { en: 'Pages', fr: 'Pages' },
  shownBy: { en: 'Shown by', fr: 'Affiché par' },
  failed: { en: 'There is nothing to show here', fr: 'Il n’y a rien à afficher ici' },
} satisfies Record<string, Words>;
