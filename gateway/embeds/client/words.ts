const all = {
  en: {
    member: 'A member',
    site: 'Website',
    more: 'More',
    none: 'Nothing is shown here.',
    unsure: 'Not shown: Hameau cannot be asked whether it still may be.',
    refused: 'Hameau does not show this here.',
    all: 'The whole list',
  },
  fr: {
    member: 'Un membre du réseau',
    site: 'Site web',
    more: 'Voir plus',
    none: 'Rien n’est affiché ici.',
    unsure: 'Non affiché : Hameau ne peut dire si c’est encore permis.',
    refused: 'Hameau n’affiche pas ceci ici.',
    all: 'Toute la liste',
  },
};

export type Language = keyof typeof all;
export type ClientWords = (typeof all)[Language];

/** The closest language that whoever made the page said, as Hameau has it: French, else English. */
export const languageOf = (element: Element): Language =>
  /^fr\b/i.test(element.closest('[lang]')?.getAttribute('lang') ?? '') ? 'fr' : 'en';

export const wordsFor = (language: Language): ClientWords => all[language];
