/** The languages Hameau speaks to its members; text written by members is in whatever language they chose. */
export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

/** One sentence for a person, in every language they may read it in. */
export interface Words {
  readonly en: string;
  readonly fr: string;
}

/** The first of our languages that an Accept-Language header (RFC 9110, 12.5.4) prefers; English if it names none. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((text) => text.trim()).find((text) => text.startsWith('q='));
      return { language: tag.toLowerCase().slice(0, 2), weight: weight ? Number(weight.slice(2)) || 0 : 1 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((one, other) => other.weight - one.weight);
  const found = wishes.find((wish) => locales.includes(wish.language as Locale));
  return (found?.language as Locale | undefined) ?? 'en';
}
