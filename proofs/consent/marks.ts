/** What can be told of somebody or something, and the letters it is known by, wherever it turns up. */
const letters = {
  ...{ NAME: 'nam', PHOTO: 'pho', HEADLINE: 'hea', PROFESSIONS: 'pro', SKILLS: 'ski', LANGUAGES: 'lan' },
  ...{ WEBSITE: 'web', LINKS: 'lin', PLACE: 'pla' },
  // Nobody is asked about these: no partner is told them.
  ...{ BIO: 'bio', SOUGHT_SKILLS: 'sou', HANDLE: 'han', EMAIL: 'ema' },
  ...{ REGION: 'reg', ORGANISATION: 'org', THREAD: 'thr' },
} as const;
export type Kind = keyof typeof letters;

/** More would not fit into a subtag of a language. */
export const mostMarked = 9_999;

/** What one thing of one is known by: eight characters, which nothing else is written with. */
export const markOf = (kind: Kind, number: number): string =>
  `${letters[kind]}${String(number).padStart(4, '0')}z`;

const anyMark = new RegExp(`(?:${Object.values(letters).join('|')})\\d{4}z`, 'g');

/** All that is told in a text, each once. */
export const marksIn = (text: string): Set<string> => new Set(text.toLowerCase().match(anyMark) ?? []);

const kinds = new Map(Object.entries(letters).map(([kind, short]) => [short as string, kind as Kind]));

export const kindOf = (mark: string): Kind | undefined => kinds.get(mark.slice(0, 3));
