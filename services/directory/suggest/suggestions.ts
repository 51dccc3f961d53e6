import { assertFirst } from '../../../kit/page';
import type { Context } from '../context';
import { plainWords } from '../members/read-text';
import { professionCatalogue, searchCatalogue, skillCatalogue } from '../skills/catalogue';
import { nameIn } from '../skills/names';
import { namesLike } from './name-statement';
import { type SuggestArgs, type Suggestion, SuggestionKind } from './suggestion.type';

const mostSuggestions = 20;
const nothing = { member: null, skill: null, profession: null, place: null };

interface Typed {
  readonly text: string;
  readonly words: readonly string[];
  readonly first: number;
}

type Named = { readonly id: string; readonly slug: string; readonly nameFr: string; readonly nameEn: string };

/** Throws BAD_USER_INPUT for a text without a word in it or that is too long. Places are left out while regions does not answer. */
export async function suggestions(
  context: Context,
  { text, kinds, first }: SuggestArgs,
): Promise<Suggestion[]> {
  assertFirst(first, mostSuggestions);
  const words = plainWords(text, 'text', 100);
  const wanted = kinds?.length ? [...new Set(kinds)] : Object.values(SuggestionKind);
  const found = await Promise.all(wanted.map((kind) => sources[kind](context, { text, words, first })));
  return inTurn(found).slice(0, first);
}

const sources: Readonly<Record<SuggestionKind, (context: Context, typed: Typed) => Promise<Suggestion[]>>> = {
  async SKILL({ db, asking }, typed) {
    const { nodes } = await searchCatalogue<Named>(db, skillCatalogue, typed);
    return nodes.map((skill) => ({
      ...nothing,
      kind: 'SKILL',
      label: nameIn(skill, null, asking.locale),
      skill,
    }));
  },
  async PROFESSION({ db, asking }, typed) {
    const { nodes } = await searchCatalogue<Named>(db, professionCatalogue, typed);
    return nodes.map((profession) => ({
      ...nothing,
      kind: 'PROFESSION',
      label: nameIn(profession, null, asking.locale),
      profession,
    }));
  },
  async PLACE({ links, asking }, { text, first }) {
    const found = (await links['regions']
      ?.call('suggestPlaces', { text, first, locale: asking.locale })
      .catch(() => [])) as { id: string; label: string }[] | undefined;
    return (found ?? []).map(({ id, label }) => ({ ...nothing, kind: 'PLACE', label, place: { id } }));
  },
  async MEMBER({ db, viewer, members }, { words, first }) {
    const { sql, values } = namesLike(viewer, words, first);
    const rows: { id: string }[] = await db.query(sql, [...values]);
    const found = await Promise.all(rows.map(({ id }) => members.byId.load(id)));
    return found.flatMap((member) =>
      member ? [{ ...nothing, kind: 'MEMBER' as const, label: member.displayName, member }] : [],
    );
  },
};

/** The best of each, then the second of each, and so on. */
function inTurn<Entry>(lists: readonly (readonly Entry[])[]): Entry[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
