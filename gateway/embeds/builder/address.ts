import { forms } from '../forms/forms';
import { firstList, lists } from '../lists/lists';
import type { Chosen } from './chosen';

/** Where the chosen list is, in the form of this ending. Of the partner by name, unless a key says who it is. */
export function addressOf(chosen: Chosen, hameau: string, ending = '', isKeyed = false): string {
  const { region, partner, list, skills, professions, theme, lang } = chosen;
  const search = new URLSearchParams(isKeyed ? {} : { partner });
  for (const one of skills) search.append('skill', one);
  for (const one of professions) search.append('profession', one);
  // What programs read has no look.
  if (theme !== 'auto' && !forms.get(ending.slice(1))?.isForPrograms) search.set('theme', theme);
  search.set('lang', lang);
  return `${hameau}/embed/regions/${region}${list === firstList.name ? '' : `/${list}`}${ending}?${search}`;
}

/** What it is called where it is not seen. */
export const titleOf = ({ list, lang, region }: Chosen): string =>
  `Hameau, ${region} : ${lists.get(list)?.words.title[lang] ?? ''}`;
