import { invalid, Refusal } from '../../../kit/errors';
import { type Locale, locales } from '../../../kit/words';

interface Named {
  readonly nameFr: string;
  readonly nameEn: string;
}

/** The name in the language asked for, or else in the asker's own. */
export function nameIn(named: Named, asked: string | null | undefined, own: Locale): string {
  if (asked != null && !locales.includes(asked as Locale))
    throw invalid('language', { en: 'must be en or fr', fr: 'doit être en ou fr' });
  return (asked ?? own) === 'fr' ? named.nameFr : named.nameEn;
}

/** Throws BAD_USER_INPUT unless exactly one of two ways to name a thing is used. */
export function assertOneOf(given: Readonly<Record<string, string | null | undefined>>): void {
  const names = Object.keys(given);
  if (names.filter((name) => given[name] != null).length === 1) return;
  throw invalid(names[0] ?? '', {
    en: `or ${names.slice(1).join(' or ')} must be given, and only one of them`,
    fr: `ou ${names.slice(1).join(' ou ')} doit être indiqué, et un seul`,
  });
}

/** Throws BAD_USER_INPUT: nothing in the list is called so. */
export function noSuchEntry(name: string, field: string, type: string): never {
  const shown = JSON.stringify(name.slice(0, 60));
  throw new Refusal(
    'BAD_USER_INPUT',
    {
      en: `${field}: there is no ${type} with the slug or id ${shown}.`,
      fr: `${field} : il n’y a pas de ${type} dont le slug ou l’identifiant soit ${shown}.`,
    },
    field,
  );
}
