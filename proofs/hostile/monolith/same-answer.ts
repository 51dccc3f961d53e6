import { isDeepStrictEqual } from 'node:util';
import type { GraphQLFormattedError } from 'graphql';

/** An answer as a client has it. */
export interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
}

/** Root fields that are not asked: federation's own, and the one that each answer changes, since it tells what is left of a budget. */
export const leftOut = /^(_.*|rateLimit)$/;

/** Was more asked for than the door lets in, of all or of one list? A monolith stands behind no door. */
export const isTooMuch = ({ data, errors = [] }: Answer): boolean =>
  data === undefined &&
  errors.some(({ extensions }) => extensions?.['limit'] !== undefined || extensions?.['field'] === 'first');

/** Did something go wrong that is nobody's fault but ours? */
export const isBroken = ({ status, errors = [] }: Answer): boolean =>
  status >= 500 || errors.some((error) => codeOf(error) === 'INTERNAL');

/** Did a part of it not come in time? */
export const isLate = ({ errors = [] }: Answer): boolean =>
  errors.some((error) => codeOf(error) === 'UNAVAILABLE');

/** How an answer is unlike the expected one; undefined where it is the same. */
export function differenceOf(answer: Answer, expected: Answer): string | undefined {
  const [found, wanted] = [plain(answer.data), plain(expected.data)];
  const says = isSaidAlike(toldOf(answer), toldOf(expected))
    ? ''
    : `refuses [${wordsOf(answer)}] where it is [${wordsOf(expected)}]`;
  return isDeepStrictEqual(found, wanted) ? says || undefined : `answers ${at(found, wanted)} ${says}`.trim();
}

/** As it is in JSON. */
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data ?? null));

const codeOf = ({ extensions }: GraphQLFormattedError): string => String(extensions?.['code']);

interface Told {
  readonly words: string;
  /** The place above it that is null because of what was refused below; null if the refused place itself is. */
  readonly emptied: string | null;
}

/**
 * What was refused where, and for which input. The gateway asks once for an entity that stands at several places of a list, and says once
 * what went wrong with it: so all places of one list count as one.
 */
function toldOf({ data, errors = [] }: Answer): Told[] {
  return errors.map((error) => ({
    words: [nameOf(error.path), codeOf(error), error.extensions?.['field']].filter(Boolean).join(' '),
    emptied: emptiedAbove(error.path, data),
  }));
}

const wordsOf = (answer: Answer): string =>
  [...new Set(toldOf(answer).map(({ words }) => words))].sort().join(', ');

type Path = GraphQLFormattedError['path'];
const nameOf = (path: Path) => path?.map((part) => (typeof part === 'number' ? '@' : part)).join('.');

function emptiedAbove(path: Path = [], data: unknown): string | null {
  let value = data;
  for (const [depth, part] of path.entries()) {
    if (value === null) return nameOf(path.slice(0, depth)) ?? '';
    value = (value as Record<string | number, unknown> | undefined)?.[part];
  }
  return null;
}

/**
 * All that is due is told, and nothing else, but where a place is null because of what was refused below it: how many of the refusals below
 * are told, a server may choose (GraphQL, 6.4.4), and an engine may have asked for what it would have found there to be of another type.
 */
function isSaidAlike(told: readonly Told[], due: readonly Told[]): boolean {
  const has = (all: readonly Told[], one: Told) => all.some(({ words }) => words === one.words);
  const isBelowDue = ({ emptied }: Told) => emptied !== null && due.some((one) => one.emptied === emptied);
  return due.every((one) => has(told, one)) && told.every((one) => has(due, one) || isBelowDue(one));
}

/** The first place where two values differ, for whoever reads of it. */
function at(found: unknown, wanted: unknown, path = ''): string {
  const areObjects = [found, wanted].every((one) => typeof one === 'object' && one !== null);
  if (!areObjects) return `${short(found)} where it is ${short(wanted)}${path && ` at ${path}`}`;
  const [one, other] = [found, wanted] as Record<string, unknown>[];
  const names = Object.keys({ ...one, ...other });
  const name = names.find((each) => !isDeepStrictEqual(one?.[each], other?.[each])) ?? '';
  return at(one?.[name], other?.[name], path ? `${path}.${name}` : name);
}

const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 120);
