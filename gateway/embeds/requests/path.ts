import type { Request } from 'express';
import { Refusal } from '../../../kit/errors';
import type { Around, Shape } from '../forms/form';
import { forms } from '../forms/forms';
import type { Asking } from '../lists/ask';
import type { Region } from '../lists/list';
import { firstList, lists } from '../lists/lists';
import { cardPage } from '../lists/page';
import { mapShape, mapSvg } from '../map/map-svg';
import { mapName, mapPage } from '../map/places';

/** What the path of a page names, whether there is such a thing or not. */
export interface Path {
  readonly slug: string;
  /** Null for the list that a region shows by itself. */
  readonly listName: string | null;
  readonly ending: string;
}

/** `/embed/regions/SLUG.ENDING` or `/embed/regions/SLUG/LIST.ENDING`. */
export function pathOf({ params }: Pick<Request, 'params'>): Path {
  const { name = '', list } = params as Record<string, string | undefined>;
  const [first = '', ...rest] = (list ?? name).split('.');
  return list === undefined
    ? { slug: first, listName: null, ending: rest.join('.') }
    : { slug: name, listName: first, ending: rest.join('.') };
}

/** Something of a region in a form that there is. */
export interface Wanted {
  readonly name: string;
  readonly shape: Shape;
  readonly isFilterable: boolean;
  /** Asks the graph for it, or throws a Refusal. */
  ask(asking: Asking): Promise<Made>;
}

/** What was made for whoever asked. */
export interface Made {
  readonly region: Region;
  /** What the graph answered: the same while nothing changed. */
  readonly of: object;
  isCurrent(): boolean;
  text(around: Around): string;
}

/** Throws NOT_FOUND for a list or a form that there is not. */
export function wantedBy({ listName, ending }: Path): Wanted {
  if (listName === mapName && ending === mapShape.ending) return map;
  const list = listName === null ? firstList : lists.get(listName);
  if (!list)
    throw noSuch(
      'list',
      listName ?? '',
      [...lists.keys()].filter((one) => one !== firstList.name),
    );
  const form = forms.get(ending);
  if (!form) throw noSuch('ending', ending, [...forms.keys()].filter(Boolean));
  return {
    name: list.name,
    shape: form,
    isFilterable: list.takes.includes('filter'),
    async ask(asking) {
      const { value: page, isCurrent } = await cardPage(list, asking);
      return { region: page.region, of: page, isCurrent, text: (around) => form.render({ ...around, page }) };
    },
  };
}

const map: Wanted = {
  name: mapName,
  shape: mapShape,
  isFilterable: true,
  async ask(asking) {
    const { value: page, isCurrent } = await mapPage(asking);
    return { region: page.region, of: page, isCurrent, text: (around) => mapSvg(page, around) };
  },
};

const nouns = { list: { en: 'list', fr: 'liste' }, ending: { en: 'form', fr: 'forme' } };

function noSuch(field: keyof typeof nouns, given: string, known: readonly string[]): Refusal {
  const [what, all] = [JSON.stringify(given.slice(0, 60)), known.join(', ')];
  return new Refusal(
    'NOT_FOUND',
    {
      en: `There is no ${nouns[field].en} ${what}. There are: ${all}.`,
      fr: `Il n’y a pas de ${nouns[field].fr} ${what}. Il y a : ${all}.`,
    },
    field,
  );
}
