/** An area on a map, or in a list of them, with how many are said to show it. */
export interface Area {
  readonly mark: string;
  readonly count: number;
}

/** What a form answered, all pages together. */
export interface Answer {
  readonly text: string;
  /** How many there are, wherever it says so. */
  readonly totals: readonly number[];
  /** How many it has; null for a form that has none one by one. */
  readonly entries: number | null;
  /** Of how many it tells the languages in words, which are no mark of anybody. */
  readonly spoken: number | null;
  readonly areas: readonly Area[] | null;
}

const numbersBy = (pattern: RegExp, text: string): number[] =>
  [...text.matchAll(pattern)].map(([, number]) => Number(number));

const countBy = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

interface Reading {
  readonly entry: RegExp;
  readonly total?: RegExp;
  readonly spoken?: RegExp;
}

const inWords = /(?:Languages|Langues): /g;

/** How each form of a list is read, by its ending. */
const readings: Readonly<Record<string, Reading>> = {
  '': { entry: /<li class="card">/g, total: /class="count">(\d+) /g, spoken: /<dt>(?:Languages|Langues)</g },
  '.jsonfeed': { entry: /"id":"urn:uuid:/g, spoken: inWords },
  '.rss': { entry: /<item>/g, spoken: inWords },
  '.atom': { entry: /<entry/g, spoken: inWords },
};

const noAnswer = { totals: [], entries: null, spoken: null, areas: null };

export function readList(ending: string, texts: readonly string[]): Answer {
  if (ending === '.json') return readJson(texts);
  const text = texts.join('\n');
  const { entry, total, spoken } = readings[ending] as Reading;
  return {
    ...{ text, areas: null, entries: countBy(entry, text) },
    totals: total ? numbersBy(total, text) : [],
    spoken: spoken ? countBy(spoken, text) : null,
  };
}

interface JsonPage {
  readonly total: number;
  readonly [list: string]: unknown;
}

function readJson(texts: readonly string[]): Answer {
  const pages = texts.map((text) => JSON.parse(text) as JsonPage);
  const lists = pages.flatMap((page) => Object.values(page).filter((value) => Array.isArray(value)));
  return {
    ...{ ...noAnswer, text: texts.join('\n'), totals: pages.map(({ total }) => total) },
    entries: lists.reduce((sum, { length }) => sum + length, 0),
  };
}

/** Its title ends with how many there are. */
export const readCard = (text: string): Answer => ({
  ...noAnswer,
  text,
  totals: numbersBy(/, (\d+) [^<]*<\/title>/g, text),
});

/** Marks have a title each; the whole is told once more in the picture’s description. */
export function readMap(text: string): Answer {
  const [, description = ''] = /<desc id="told">([^<]*)/.exec(text) ?? [];
  const pattern = /(pla\d{4}z): (\d+) (?:member|membre)/g;
  const areasIn = (part: string) =>
    [...part.matchAll(pattern)].map(([, mark = '', count]) => ({ mark, count: Number(count) }));
  const drawn = areasIn(text.replace(description, ''));
  const isSame = JSON.stringify(sorted(areasIn(description))) === JSON.stringify(sorted(drawn));
  return { ...noAnswer, text, areas: isSame ? drawn : [...drawn, ...areasIn(description)] };
}

const sorted = (areas: readonly Area[]) =>
  [...areas].sort((one, other) => one.mark.localeCompare(other.mark));

export const readWhole = (text: string): Answer => ({ ...noAnswer, text });

interface Connection {
  readonly totalCount: number;
  readonly nodes: readonly object[];
}

export interface OfRegion {
  readonly region: {
    readonly list?: Connection & { pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    readonly places?: readonly { readonly name: string; readonly count: number }[];
  };
}

export function readGraph(pages: readonly OfRegion[]): Answer {
  const lists = pages.flatMap(({ region: { list } }) => (list ? [list] : []));
  const places = pages.flatMap(({ region }) => region.places ?? []);
  return {
    ...noAnswer,
    text: JSON.stringify(pages),
    totals: lists.map(({ totalCount }) => totalCount),
    entries: lists.length > 0 ? lists.reduce((sum, { nodes }) => sum + nodes.length, 0) : null,
    areas: pages[0]?.region.places ? places.map(({ name, count }) => ({ mark: name, count })) : null,
  };
}
