import { seesField, seesMember, seesMessage, seesThread } from './model';
import { fieldNames, type Network, type TargetName, targetNames } from './network';
import type { Population } from './population';
import { sayingsOf } from './sayings';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What somebody said may name whom its reader does not see: words are their author's. */
const words = ['text', 'html', 'excerpt', 'title'];

const withoutWords = (answer: unknown): string =>
  JSON.stringify(answer ?? null, (key, value) => (words.includes(key) ? undefined : value));

/** All that an answer tells its viewer that the model would not, a sentence each. */
export function leaksIn(answer: unknown, network: Network, people: Population, viewer: string): string[] {
  const text = withoutWords(answer);
  const leaks: string[] = [];
  for (const [name, id] of Object.entries(people.idOf)) {
    const marks = [id, ...(name in people.found ? marksOf(people, name as TargetName) : [])];
    if (!seesMember(network, viewer, name) && marks.some((mark) => text.includes(mark)))
      leaks.push(`is shown ${name}`);
  }
  for (const name of targetNames) {
    leaks.push(...told(text, network, viewer, name));
    const { threadId, messageId } = people.found[name];
    if (!seesThread(network, viewer, name) && text.includes(threadId))
      leaks.push(`is shown the thread of ${name}`);
    const said = { by: name, in: name === 'last' ? name : ('open' as const) };
    if (!seesMessage(network, viewer, said) && text.includes(messageId))
      leaks.push(`is shown what ${name} said`);
  }
  return [...leaks, ...miscounts(answer as Json)];
}

/** Words of a field that the viewer may not read. */
const told = (text: string, network: Network, viewer: string, of: TargetName): string[] =>
  fieldNames
    .filter((field) => !seesField(network, viewer, { of, field }))
    .filter((field) => text.includes(sayingsOf(of)[field].mark ?? '\u0000'))
    .map((field) => `is told the ${field} of ${of}`);

const marksOf = ({ found }: Population, name: TargetName) => [found[name].handle, found[name].name];

/** A list that says it is longer than it is has counted whom it does not show. */
function miscounts(answer: Json): string[] {
  if (answer === null || typeof answer !== 'object') return [];
  if (Array.isArray(answer)) return answer.flatMap(miscounts);
  const one = answer as { readonly [key: string]: Json };
  const { totalCount, nodes, pageInfo } = one;
  const isWhole = (pageInfo as { hasNextPage?: boolean } | undefined)?.hasNextPage === false;
  const own =
    typeof totalCount === 'number' && Array.isArray(nodes) && isWhole && totalCount !== nodes.length
      ? [`is told of ${totalCount} and shown ${nodes.length}`]
      : [];
  return [...own, ...Object.values(one).flatMap(miscounts)];
}

/** Somebody was shown at all: a way that nobody is ever found by proves nothing. */
export function finds(answer: unknown, { idOf, found, cast }: Population): boolean {
  if (typeof answer === 'number') return answer > 0;
  const text = JSON.stringify(answer ?? null);
  const others = [
    ...Object.values(found).flatMap(({ threadId, messageId }) => [threadId, messageId]),
    cast.organisationId,
  ];
  return (
    /"\w*[cC]ount\w*":[1-9]/.test(text) ||
    [...Object.values(idOf), ...others].some((mark) => text.includes(mark)) ||
    /"(rgn|crc)_/.test(text)
  );
}

/** A way that names or counts one target alone. */
export function leaksOfOne(
  answer: unknown,
  network: Network,
  people: Population,
  viewer: string,
  target: TargetName,
): string[] {
  if (typeof answer === 'number')
    return answer > 0 && !seesMember(network, viewer, target) ? [`is counted ${target}`] : [];
  return leaksIn(answer, network, people, viewer);
}
