import type { Request } from 'express';
import { type Locale, locales } from '../../../kit/words';
import { firstList, lists } from '../lists/lists';
import { type Theme, themes } from '../requests/asked';
import { isSlug, most as mostNames } from '../requests/filter';

export const kinds = ['element', 'frame', 'picture', 'link', 'feeds', 'server'] as const;

export type Kind = (typeof kinds)[number];

/** What a partner chose. Empty where they said nothing, or what cannot be. */
export interface Chosen {
  readonly region: string;
  readonly partner: string;
  readonly list: string;
  readonly skills: readonly string[];
  readonly professions: readonly string[];
  readonly kind: Kind;
  readonly theme: Theme;
  readonly lang: Locale;
  /** Names of the fields that say what is no short name. */
  readonly faults: readonly string[];
}

/** Reads the form as it was sent. What it does not know is as if it had not been said: a page is shown whatever the address is. */
export function chosenIn({ query }: Request, locale: Locale): Chosen {
  const faults: string[] = [];
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value.trim().slice(0, 600) : '';
  };

  function named(field: string, most: number): string[] {
    const names = text(field)
      .split(/[\s,;]+/)
      .filter(Boolean);
    const good = names.filter(isSlug).slice(0, most);
    if (good.length < names.length) faults.push(field);
    return good;
  }

  function oneOf<Known extends string>(name: string, known: readonly Known[], otherwise: Known): Known {
    return known.find((one) => one === text(name)) ?? otherwise;
  }

  const list = oneOf('list', [...lists.keys()], firstList.name);
  const isFiltered = list === firstList.name;
  return {
    region: named('region', 1)[0] ?? '',
    partner: named('partner', 1)[0] ?? '',
    list,
    skills: isFiltered ? named('skill', mostNames) : [],
    professions: isFiltered ? named('profession', mostNames) : [],
    kind: oneOf('form', kinds, 'element'),
    theme: oneOf('theme', themes, 'auto'),
    lang: oneOf('lang', locales, locale),
    faults,
  };
}
